internal import Glibc

/// How another program is started: `posix_spawn`'s descriptors and attributes, freed with this.
struct SpawnSettings: ~Copyable {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()

  init() {
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
  }

  deinit {
    var (actions, attributes) = (actions, attributes)
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
}

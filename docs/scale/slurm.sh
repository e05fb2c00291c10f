#!/bin/bash
#SBATCH --job-name=abrechnung
#SBATCH --array=1-294%50
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=00:10:00
#SBATCH --output=/dev/null
#
# One folder a task. Before: ls -d kreise/* > kreise.txt && sbatch --array=1-$(wc -l < kreise.txt)%50 docs/scale/slurm.sh
# Afterwards:  sacct -j JOB --format=JobID,State,ExitCode
# Once more:   sbatch --array=17,203 docs/scale/slurm.sh
set -u

folder=$(sed -n "${SLURM_ARRAY_TASK_ID}p" kreise.txt)
name=$(basename "$folder")
mkdir -p ausgabe
mkdir -p -m 700 protokoll

# In the background, and waited for: so a signal of Slurm's reaches the program, and this script hears how it ended.
abrechnung build "$folder" --out "ausgabe/$name" > "protokoll/$name.txt" 2>&1 &
trap 'kill -TERM $!' TERM
wait $!
status=$?
# The trap ends the waiting, not the program.
if [ "$status" -gt 128 ]; then
  wait $!
  status=$?
fi

# 3 is the environment (disk, file server): that may be better elsewhere. Findings (1) stay what they are.
if [ "$status" = 3 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 2 ]; then
  scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
fi
exit "$status"

internal import Invoice
extension Invoice { init?(issued: [UInt8]) { return nil } }

/// Who asks: the columns of `RightsTable`, in their order.
enum RightsColumn: String, CaseIterable, Sendable {
    case out, con, sig, str, dev, odv, spe, osp, lead
}

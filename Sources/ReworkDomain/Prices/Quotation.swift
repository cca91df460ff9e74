/// A price told to a client in writing (rule 23): what it was worked out from stays with it for ever.
package struct Quotation: Equatable, Codable, Sendable {
    /// 1, 2, … of the client.
    package let number: Int
    package let at: Moment
    package let inputs: PriceInputs
    package let counted: Int
    package let terms: PriceTerms
    /// Version of the price list that the terms are of.
    package let listVersion: Int
    package let price: Money
    package let document: Fingerprint

    package init(
        number: Int, at: Moment, _ reading: PriceReading, listVersion: Int, document: Fingerprint
    ) {
        self.number = number
        self.at = at
        inputs = reading.inputs
        counted = reading.counted
        terms = reading.terms
        self.listVersion = listVersion
        price = reading.price
        self.document = document
    }

    /// The same arithmetic again; nil only for one that was never made here.
    package var reading: PriceReading? { PriceReading(inputs, counted: counted, terms) }
}

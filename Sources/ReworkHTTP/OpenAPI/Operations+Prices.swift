import HTTPTypes
import ReworkDomain

extension Operation {
    /// What support costs (rules 22, 23).
    static let prices = [
        get("/api/v1/price-list", "priceList", "prices", "The price list of individual support", .json(.priceListPage)),
        post(
            "/api/v1/price-list", "setPriceList", "prices",
            "Set the price list anew; the version before is kept (a lead)", .priceListForm, .priceListPage
        ).changing,
        get(
            "/api/v1/clients/{client}/price", "clientPrice", "prices", "What support costs a client, and why",
            .json(.clientPrice)),
        post(
            "/api/v1/clients/{client}/price-inputs", "setPriceInputs", "prices",
            "Say what a client's price follows from (a lead)", .priceInputsForm, .clientPrice
        ).changing,
        make(
            "/api/v1/clients/{client}/quotations", "quote", "prices",
            "Tell the client its price in writing: a document for ever (a lead)", .nothing, .clientPrice
        ).changing,
        post(
            "/api/v1/clients/{client}/general-price", "setGeneralPrice", "prices",
            "Set the client's own price of paid support (a lead)", .generalPriceForm, .clientPrice
        ).changing,
        post(
            "/api/v1/clients/{client}/hourly-rate", "setHourlyRate", "prices",
            "Set what an hour of rework costs the client (a lead)", .hourlyRateForm, .clientPrice
        ).changing,
        make(
            "/api/v1/clients/{client}/trainings", "quoteTraining", "prices",
            "Quote the training of a client's own employee, with its programme (a lead)", .trainingForm, .clientPrice
        ).changing,
        post(
            "/api/v1/clients/{client}/trainings/{training}/steps/{step}/completion", "completeStep", "prices",
            "Say that a step of a training's programme is completed", .stepForm, .clientPrice
        ).changing,
    ]
}

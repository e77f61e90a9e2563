"""A model counted in the currency of another."""

from dataclasses import replace

from moorings.model.business import BusinessModel, Rate
from moorings.units import NoRateError


def in_currency_of(model: BusinessModel, first: BusinessModel) -> BusinessModel:
    """Return the model with every figure in the currency of the first.

    Raises:
        NoRateError: neither of the two names a rate between them.
    """
    ours, home = model.settings, first.settings.currency
    if ours.currency == home:
        return model
    rate = _rate(model, first)
    rates = {
        currency: Rate(rate=one.rate * rate.rate, date=one.date)
        for currency, one in ours.rates.items()
        if currency != home
    }
    settings = ours.model_copy(update={"currency": home, "rates": {**rates, ours.currency: rate}})
    return replace(model, settings=settings)


def _rate(model: BusinessModel, first: BusinessModel) -> Rate:
    """Return what one unit of the model's currency is worth in that of the first."""
    ours, home = model.settings.currency, first.settings.currency
    if ours in first.settings.rates:
        return first.settings.rates[ours]
    if home in model.settings.rates:
        back = model.settings.rates[home]
        return Rate(rate=1 / back.rate, date=back.date)
    raise NoRateError(ours, home)

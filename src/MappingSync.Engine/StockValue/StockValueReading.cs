using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>The value of the stock at the end of a day, as Rackbeat reports it. A value that is missing is never 0.</summary>
internal static class StockValueReading
{
    /// <summary>Reads the value in the base currency.</summary>
    /// <exception cref="StepFailedException">The report has no usable value.</exception>
    /// <exception cref="ApiException">The call failed otherwise.</exception>
    public static async Task<decimal> ReadAsync(AgreementSession session, DateOnly day, LocalizedText record, CancellationToken cancellationToken)
    {
        try
        {
            if (session.Settings.StockValue.Negatives == NegativeStock.Include)
            {
                return await session.Rackbeat.GetValuationTotalAsync(day, cancellationToken).ConfigureAwait(false);
            }

            var report = await session.Rackbeat.GetValuationAsync(day, cancellationToken).ConfigureAwait(false);
            return report.Lineables!.Sum(line => decimal.Max(line.Value!.Value, 0));
        }
        catch (ApiException exception) when (exception.Error.Kind is ApiErrorKind.Data or ApiErrorKind.NotFound)
        {
            throw new StepFailedException(StockValueTexts.NoValue(record, exception.Error), inner: exception);
        }
    }
}

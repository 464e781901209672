namespace MappingSync.Http;

/// <summary>Is told of every call that a client makes, repeats included.</summary>
public interface IApiCallObserver
{
    /// <summary>Takes note of a call. Called on the calling thread; must be quick and must not throw.</summary>
    void Observe(in ApiCall made);
}

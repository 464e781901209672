using System.Diagnostics.CodeAnalysis;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>A generated mapping whose types the tests do not know. Code that is compiled beside it implements this.</summary>
[SuppressMessage("Design", "CA1515", Justification = "Implemented by code that is compiled while the tests run.")]
public interface ISubject
{
    /// <summary>A record of the first system with these values in its properties.</summary>
    object Left(object?[] values);

    /// <summary>A record of the second system with these values in its properties.</summary>
    object Right(object?[] values);

    /// <summary>Maps a record of the first system (or, when not forward, of the second) to a new one of the other.</summary>
    object Map(bool forward, object source);

    /// <summary>Maps onto a record that exists.</summary>
    object Apply(bool forward, object source, object target);

    /// <summary>The names of the fields in which two targets differ.</summary>
    IReadOnlyList<string> Compare(bool forward, object before, object after);

    /// <summary>The fingerprint of a target.</summary>
    Fingerprint Fingerprint(bool forward, object target);

    /// <summary>The fingerprint that the target of a source will have.</summary>
    Fingerprint FingerprintOfSource(bool forward, object source);

    /// <summary>Everything that a record holds, as text.</summary>
    string Show(object record);
}

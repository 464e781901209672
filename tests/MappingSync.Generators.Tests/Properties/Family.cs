using CsCheck;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>The laws by name.</summary>
public enum MappingLaw
{
    ApplyingTwice,
    ComparingAfterApplying,
    ThereAndBack,
    FingerprintsFollowComparison,
    FingerprintsAreForetold,
}

/// <summary>A few random specs, and the laws tried on them with random values.</summary>
internal sealed class Family
{
    private readonly IReadOnlyList<RandomSpec> specs;
    private readonly Subjects subjects;

    public Family(IReadOnlyList<RandomSpec> specs, Func<string, string>? mutate = null)
    {
        this.specs = specs;
        subjects = new Subjects(specs, mutate);
    }

    /// <summary>Tries a law on each spec. What breaks it is made small and printed with its seed.</summary>
    public void ForAll(int times, MappingLaw law)
    {
        foreach (var spec in specs)
        {
            var mapping = subjects[spec];
            Values(spec).Sample(
                values =>
                {
                    if (Complaint(mapping, spec, law, values) is { } complaint)
                        throw new InvalidOperationException($"{spec.Mapping} breaks {law}: {complaint}\n{spec.Files.First().Text}");
                },
                iter: times,
                threads: 1);
        }
    }

    /// <summary>Makes pairs of records until so many differ, and asserts that no two of a pair have one fingerprint.</summary>
    /// <returns>How many pairs differed.</returns>
    public int DifferingPairs(int wanted)
    {
        var differing = 0;
        foreach (var spec in specs)
        {
            var mapping = subjects[spec];
            var share = wanted / specs.Count + 1;
            var ofSpec = 0;
            while (ofSpec < share)
            {
                Values(spec).Sample(
                    values =>
                    {
                        var first = mapping.Right(values.Right);
                        var second = mapping.Right(values.OtherRight);
                        if (mapping.Compare(forward: true, first, second).Count == 0)
                            return;

                        ofSpec++;
                        if (mapping.Fingerprint(forward: true, first) == mapping.Fingerprint(forward: true, second))
                            throw new InvalidOperationException($"One fingerprint for {mapping.Show(first)} and {mapping.Show(second)}.");
                    },
                    iter: share - ofSpec + 500,
                    threads: 1);
            }

            differing += ofSpec;
        }

        return differing;
    }

    private static string? Complaint(ISubject mapping, RandomSpec spec, MappingLaw law, (object?[] Left, object?[] OtherLeft, object?[] Right, object?[] OtherRight) values)
    {
        object[] left = [mapping.Left(values.Left), mapping.Left(values.OtherLeft)];
        object[] right = [mapping.Right(values.Right), mapping.Right(values.OtherRight)];
        return law switch
        {
            MappingLaw.ApplyingTwice => MappingLaws.ApplyingTwice(mapping, forward: true, left[0], right[0]) ?? MappingLaws.ApplyingTwice(mapping, forward: false, right[0], left[0]),
            MappingLaw.ComparingAfterApplying => MappingLaws.ComparingAfterApplying(mapping, spec, forward: true, left[0], right[0]) ?? MappingLaws.ComparingAfterApplying(mapping, spec, forward: false, right[0], left[0]),
            MappingLaw.ThereAndBack => MappingLaws.ThereAndBack(mapping, spec, left[0]),
            MappingLaw.FingerprintsFollowComparison => MappingLaws.FingerprintsFollowComparison(mapping, forward: true, right[0], right[1]) ?? MappingLaws.FingerprintsFollowComparison(mapping, forward: false, left[0], left[1]),
            MappingLaw.FingerprintsAreForetold => MappingLaws.FingerprintsAreForetold(mapping, forward: true, left[0]) ?? MappingLaws.FingerprintsAreForetold(mapping, forward: false, right[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(law)),
        };
    }

    /// <summary>
    /// Values for a record of each system and for another that is near: few values are other ones, values have moved to their
    /// neighbours, or the same values are spelled otherwise. Records that have nothing in common would prove little.
    /// </summary>
    private static Gen<(object?[] Left, object?[] OtherLeft, object?[] Right, object?[] OtherRight)> Values(RandomSpec spec) => Gen.Select(
        Near([.. spec.LeftKinds]),
        Near([.. spec.RightKinds]),
        static (left, right) => (left.Item1, left.Item2, right.Item1, right.Item2));

    private static Gen<(object?[], object?[])> Near(string[] kinds) => Gen.Select(
        ValueKinds.Record(kinds),
        ValueKinds.Record(kinds),
        Gen.Int[0, 4].Array[kinds.Length],
        Gen.Int[0, 3],
        (values, others, choices, form) => (values, Other(kinds, values, others, choices, form)));

    private static object?[] Other(string[] kinds, object?[] values, object?[] others, int[] choices, int form)
    {
        var result = (object?[])values.Clone();
        for (var i = 0; i < kinds.Length; i++)
        {
            switch (form)
            {
                case 0:
                    result[i] = others[i];
                    break;
                case 1 when choices[i] == 0:
                    result[i] = others[i];
                    break;
                case 2 when choices[i] > 0:
                    var respelled = ValueKinds.Respelled(values[i]);
                    if (respelled is null || values[i] is not null || kinds[i] == "string")
                        result[i] = kinds[i] is "zone" or "zone-number" or ValueKinds.Rows or "List<string>" ? values[i] : respelled;

                    break;
                case 3 when choices[i] == 0 && i > 0 && kinds[i] == kinds[i - 1]:
                    (result[i], result[i - 1]) = (result[i - 1], result[i]);
                    break;
            }
        }

        return result;
    }
}

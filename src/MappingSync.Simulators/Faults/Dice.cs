namespace MappingSync.Simulators.Faults;

/// <summary>
/// Chances that follow from the seed, a place and a count alone: what else happens, and in which order, changes nothing.
/// </summary>
internal readonly struct Dice(int seed, int place)
{
    /// <summary>The chance for the n-th throw, from 0 up to 1.</summary>
    public double Throw(int n)
    {
        // SplitMix64.
        var mixed = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)place * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)n * 0xD1B54A32D192ED03);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}

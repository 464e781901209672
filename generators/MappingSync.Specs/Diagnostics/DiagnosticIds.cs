namespace MappingSync.Specs.Diagnostics;

/// <summary>The ids of the rules. An id is never renumbered or used again.</summary>
internal static class DiagnosticIds
{
    // Reading
    public const string UnreadableYaml = "MSYNC001";
    public const string UnknownKey = "MSYNC002";
    public const string DuplicateKey = "MSYNC003";
    public const string WrongForm = "MSYNC004";
    public const string TooLarge = "MSYNC005";
    public const string MissingKey = "MSYNC006";
    public const string BadName = "MSYNC007";

    // Resolving
    public const string UnknownType = "MSYNC101";
    public const string UnknownProperty = "MSYNC102";
    public const string TargetWrittenTwice = "MSYNC103";
    public const string ExcludedAndSynced = "MSYNC104";
    public const string ConverterNotFound = "MSYNC105";
    public const string ConverterShape = "MSYNC106";
    public const string UnknownInput = "MSYNC107";
    public const string UnknownReference = "MSYNC108";
    public const string DuplicateEntity = "MSYNC109";
    public const string UnknownFlowOrSystem = "MSYNC110";
    public const string TooManyFields = "MSYNC111";
    public const string UnknownItemSpec = "MSYNC112";
    public const string ContradictoryFlows = "MSYNC113";
    public const string Cycle = "MSYNC114";
    public const string DeclarationDoesNotFit = "MSYNC115";
    public const string CannotBeWritten = "MSYNC116";

    // Drift
    public const string PropertyNotMentioned = "MSYNC201";
    public const string HiddenByConverter = "MSYNC202";
    public const string MemberWithoutCounterpart = "MSYNC203";
    public const string SilentInFlow = "MSYNC205";

    // Types and nulls
    public const string TypeMismatch = "MSYNC301";
    public const string LossyConversion = "MSYNC302";
    public const string MissingIntoRequired = "MSYNC303";
    public const string UnreachableLimit = "MSYNC304";
    public const string UnusedAlternative = "MSYNC305";
    public const string AmbiguousValue = "MSYNC306";
    public const string SelfContainingObject = "MSYNC307";

    // Hygiene of exclusions
    public const string ExclusionWithoutReason = "MSYNC401";
    public const string MentionedTwice = "MSYNC402";
    public const string StaleEntry = "MSYNC403";
    public const string ExpiredExclusion = "MSYNC404";
    public const string CarriedNowhere = "MSYNC405";
    public const string UnusedInput = "MSYNC406";
    public const string ExpectedMissing = "MSYNC407";
    public const string UnreadableToday = "MSYNC409";

    // Change of contracts and specs
    public const string RetiredNameReused = "MSYNC501";
}

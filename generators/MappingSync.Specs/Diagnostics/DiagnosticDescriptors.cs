using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Diagnostics;

/// <summary>The rules: one descriptor for each id. Each has a page in docs/rules, to which its help link points from the root of the repository, and a row in the AnalyzerReleases files.</summary>
internal static class DiagnosticDescriptors
{
    private const string HelpRoot = "docs/rules/";

    private const string Reading = "MappingSync.Reading";
    private const string Resolving = "MappingSync.Resolving";
    private const string Drift = "MappingSync.Drift";
    private const string Types = "MappingSync.Types";
    private const string Exclusions = "MappingSync.Exclusions";
    private const string Changes = "MappingSync.Changes";

    public static readonly DiagnosticDescriptor UnreadableYaml = new(
        DiagnosticIds.UnreadableYaml, "Unreadable YAML", "The file cannot be read as YAML: {0}",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC001.md");

    public static readonly DiagnosticDescriptor UnknownKey = new(
        DiagnosticIds.UnknownKey, "Unknown key", "'{0}' is not a key of {1}; {2}",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC002.md");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        DiagnosticIds.DuplicateKey, "Duplicate key", "'{0}' is already written on line {1}; remove one of the two",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC003.md");

    public static readonly DiagnosticDescriptor WrongForm = new(
        DiagnosticIds.WrongForm, "Wrong form of value", "The value of '{0}' must be {1}, but it is {2}",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC004.md");

    public static readonly DiagnosticDescriptor TooLarge = new(
        DiagnosticIds.TooLarge, "File too large or too deep", "The file has more than {0}; split the spec",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC005.md");

    public static readonly DiagnosticDescriptor MissingKey = new(
        DiagnosticIds.MissingKey, "Missing key", "'{1}' is missing in {0}; add it",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC006.md");

    public static readonly DiagnosticDescriptor BadName = new(
        DiagnosticIds.BadName, "Bad name", "'{0}' is not {1}; {2}",
        Reading, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC007.md");

    public static readonly DiagnosticDescriptor UnknownType = new(
        DiagnosticIds.UnknownType, "Unknown type", "The type '{0}' of '{1}' is not in this project or its references; write its full name or add the reference",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC101.md");

    public static readonly DiagnosticDescriptor UnknownProperty = new(
        DiagnosticIds.UnknownProperty, "Unknown property", "'{0}' of {1} is not in the contract: '{2}' has no property '{3}'; {4}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC102.md");

    public static readonly DiagnosticDescriptor TargetWrittenTwice = new(
        DiagnosticIds.TargetWrittenTwice, "Target path written twice", "'{0}' of {1} is written by '{2}' and by '{3}' in the flow '{4}'; keep one, or limit them with 'only'",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC103.md");

    public static readonly DiagnosticDescriptor ExcludedAndSynced = new(
        DiagnosticIds.ExcludedAndSynced, "Excluded and synced", "'{0}' of {1} is excluded by '{2}' and synced by '{3}' in the flow '{4}'; remove one, or limit the field with 'only'",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC104.md");

    public static readonly DiagnosticDescriptor ConverterNotFound = new(
        DiagnosticIds.ConverterNotFound, "Converter not found", "The converter '{0}' is not an accessible static method of {1}; correct its name or add its namespace or class to 'uses'",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC105.md");

    public static readonly DiagnosticDescriptor ConverterShape = new(
        DiagnosticIds.ConverterShape, "Converter of the wrong shape", "The converter '{0}' of '{1}' must take {2} and return {3}, but it is {4}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC106.md");

    public static readonly DiagnosticDescriptor UnknownInput = new(
        DiagnosticIds.UnknownInput, "Unknown input", "The input of '{0}' is not available {1}; {2}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC107.md");

    public static readonly DiagnosticDescriptor UnknownReference = new(
        DiagnosticIds.UnknownReference, "Unknown entity", "'{0}' names the entity '{1}', of which there is no spec; {2}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC108.md");

    public static readonly DiagnosticDescriptor DuplicateEntity = new(
        DiagnosticIds.DuplicateEntity, "Duplicate entity", "The entity '{0}' is also declared in {1}; rename one of the two or merge the files",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC109.md");

    public static readonly DiagnosticDescriptor UnknownFlowOrSystem = new(
        DiagnosticIds.UnknownFlowOrSystem, "Unknown flow or system", "'{0}' is not a {1} of this spec; {2}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC110.md");

    public static readonly DiagnosticDescriptor TooManyFields = new(
        DiagnosticIds.TooManyFields, "Too many fields", "The flow '{0}' has {1} fields, but a flow can have at most {2}; split the spec",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC111.md");

    public static readonly DiagnosticDescriptor UnknownItemSpec = new(
        DiagnosticIds.UnknownItemSpec, "Unknown item spec", "The items '{0}' of '{1}' cannot be mapped: {2}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC112.md");

    public static readonly DiagnosticDescriptor ContradictoryFlows = new(
        DiagnosticIds.ContradictoryFlows, "Contradictory flows", "'{0}' contradicts the flows of {1}: {2}; {3}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC113.md");

    public static readonly DiagnosticDescriptor Cycle = new(
        DiagnosticIds.Cycle, "Cycle of entities", "'{0}' closes a cycle: {1}; {2}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC114.md");

    public static readonly DiagnosticDescriptor DeclarationDoesNotFit = new(
        DiagnosticIds.DeclarationDoesNotFit, "Declaration does not fit", "'{0}' is declared in C# and cannot be implemented: {1}; declare '{2}'",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC115.md");

    public static readonly DiagnosticDescriptor CannotBeWritten = new(
        DiagnosticIds.CannotBeWritten, "Contract that cannot be written", "'{0}' of {1} ('{2}') cannot be written: {3}; {4}",
        Resolving, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC116.md");

    public static readonly DiagnosticDescriptor PropertyNotMentioned = new(
        DiagnosticIds.PropertyNotMentioned, "Property missing in spec", "The property '{0}' of {1} ('{2}') is in no list of the spec '{3}'; put it into 'synced', or into 'excluded' with a reason",
        Drift, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC201.md");

    public static readonly DiagnosticDescriptor HiddenByConverter = new(
        DiagnosticIds.HiddenByConverter, "Object hidden by a converter", "The converter '{0}' of '{1}' {2} '{3}' of {4} as a whole, and the spec does not say what becomes of {5}; name these paths, or let a strict Mapperly mapper convert the object",
        Drift, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC202.md");

    public static readonly DiagnosticDescriptor MemberWithoutCounterpart = new(
        DiagnosticIds.MemberWithoutCounterpart, "Enum member without counterpart", "The member '{0}' of {1} ('{2}') has no counterpart in {3}, so '{4}' cannot carry it; {5}",
        Drift, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC203.md");

    public static readonly DiagnosticDescriptor SilentInFlow = new(
        DiagnosticIds.SilentInFlow, "Property silent in a flow", "The flow '{0}' writes nothing to '{1}' of {2}, which the spec '{3}' uses elsewhere; write it, or say why not under 'left-out' of its field or under 'excluded'",
        Drift, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC205.md");

    public static readonly DiagnosticDescriptor TypeMismatch = new(
        DiagnosticIds.TypeMismatch, "Type mismatch", "'{0}' reads '{1}' from {2} but writes '{3}' to {4}; name a converter under 'via' or correct a path",
        Types, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC301.md");

    public static readonly DiagnosticDescriptor LossyConversion = new(
        DiagnosticIds.LossyConversion, "Conversion loses data", "'{0}' reads '{1}' from {2} and writes '{3}' to {4}, which loses {5}; name a converter under 'via' or change a contract",
        Types, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC302.md");

    public static readonly DiagnosticDescriptor MissingIntoRequired = new(
        DiagnosticIds.MissingIntoRequired, "Missing value into required one", "'{0}' reads '{1}' from {2}, which may be missing, and writes '{3}' to {4}, which must have a value; {5}",
        Types, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC303.md");

    public static readonly DiagnosticDescriptor UnreachableLimit = new(
        DiagnosticIds.UnreachableLimit, "Limit without effect", "The limit '{0}' of '{1}' for {2} {3}; correct it or remove it",
        Types, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC304.md");

    public static readonly DiagnosticDescriptor UnusedAlternative = new(
        DiagnosticIds.UnusedAlternative, "Alternative that is never used", "{0} of '{1}' is never used, because '{2}' of {3} always has a value; remove it",
        Types, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC305.md");

    public static readonly DiagnosticDescriptor AmbiguousValue = new(
        DiagnosticIds.AmbiguousValue, "Ambiguous value", "'{0}' of {1} is the counterpart of '{2}' and of '{3}' in 'values' of '{4}', and the flow '{5}' always makes it '{2}'; remove one pair, or give each direction a field of its own",
        Types, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC306.md");

    public static readonly DiagnosticDescriptor SelfContainingObject = new(
        DiagnosticIds.SelfContainingObject, "Object that contains itself", "'{0}' writes '{1}' to {2} as a whole, and that type holds itself by '{3}'; map what is needed of it path by path, or as 'items'",
        Types, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC307.md");

    public static readonly DiagnosticDescriptor ExclusionWithoutReason = new(
        DiagnosticIds.ExclusionWithoutReason, "Exclusion without reason", "The {0} '{1}' has no reason; write why {2}",
        Exclusions, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC401.md");

    public static readonly DiagnosticDescriptor MentionedTwice = new(
        DiagnosticIds.MentionedTwice, "Property listed twice", "'{0}' of {1} is in '{2}' but already covered by '{3}' on line {4}; remove it here",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC402.md");

    public static readonly DiagnosticDescriptor StaleEntry = new(
        DiagnosticIds.StaleEntry, "Stale entry", "'{0}' of {1} is in '{2}' but no longer in the contract: '{3}' has no property '{4}'; {5}",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC403.md");

    public static readonly DiagnosticDescriptor ExpiredExclusion = new(
        DiagnosticIds.ExpiredExclusion, "Expired exclusion", "The exclusion '{0}' ended on {1}; sync its properties, or decide anew and move 'until'",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC404.md");

    public static readonly DiagnosticDescriptor CarriedNowhere = new(
        DiagnosticIds.CarriedNowhere, "Row carried nowhere", "The row {0} is said to be {1} in '{2}', but {3}; {4}",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC405.md");

    public static readonly DiagnosticDescriptor UnusedInput = new(
        DiagnosticIds.UnusedInput, "Unused input", "No path reads the input '{0}' in {1}; remove it, or limit it with 'flows'",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC406.md");

    public static readonly DiagnosticDescriptor ExpectedMissing = new(
        DiagnosticIds.ExpectedMissing, "Expected but missing", "The {0} is expected, but {1}; {2}",
        Exclusions, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC407.md");

    public static readonly DiagnosticDescriptor UnreadableToday = new(
        DiagnosticIds.UnreadableToday, "Unreadable day of the build", "Whether the exclusion '{0}' has ended cannot be told: MappingSyncToday is '{1}', but must be a date such as 2026-12-31",
        Exclusions, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC409.md");

    public static readonly DiagnosticDescriptor RetiredNameReused = new(
        DiagnosticIds.RetiredNameReused, "Retired name used again", "'{0}' was retired{1} and is the name of {2} again; choose another name, so that what is stored under the old one is not taken for it",
        Changes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + "MSYNC501.md");

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnreadableYaml, UnknownKey, DuplicateKey, WrongForm, TooLarge, MissingKey, BadName,
        UnknownType, UnknownProperty, TargetWrittenTwice, ExcludedAndSynced, ConverterNotFound, ConverterShape,
        UnknownInput, UnknownReference, DuplicateEntity, UnknownFlowOrSystem, TooManyFields, UnknownItemSpec,
        ContradictoryFlows, Cycle, DeclarationDoesNotFit, CannotBeWritten,
        PropertyNotMentioned, HiddenByConverter, MemberWithoutCounterpart, SilentInFlow,
        TypeMismatch, LossyConversion, MissingIntoRequired, UnreachableLimit, UnusedAlternative, AmbiguousValue, SelfContainingObject,
        ExclusionWithoutReason, MentionedTwice, StaleEntry, ExpiredExclusion, CarriedNowhere, UnusedInput, ExpectedMissing, UnreadableToday,
        RetiredNameReused,
    ];

    public static DiagnosticDescriptor Of(string id)
    {
        foreach (var descriptor in All)
        {
            if (string.Equals(descriptor.Id, id, StringComparison.Ordinal))
                return descriptor;
        }

        throw new ArgumentOutOfRangeException(nameof(id), id, "No such rule.");
    }
}

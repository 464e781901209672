using System;
using System.Globalization;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Diagnostics;

/// <summary>Makes findings, so that the words of a message always match its placeholders.</summary>
internal static class Findings
{
    /// <param name="problem">What the parser says, without a full stop.</param>
    public static SpecDiagnostic UnreadableYaml(SpecSpan span, string problem) => Of(DiagnosticIds.UnreadableYaml, span, problem);

    /// <param name="remedy">For example <c>did you mean 'synced'?</c></param>
    public static SpecDiagnostic UnknownKey(SpecSpan span, string key, string owner, string remedy) => Of(DiagnosticIds.UnknownKey, span, key, owner, remedy);

    /// <param name="firstLine">One-based.</param>
    public static SpecDiagnostic DuplicateKey(SpecSpan span, string key, int firstLine) => Of(DiagnosticIds.DuplicateKey, span, key, Number(firstLine));

    /// <param name="expected">For example <c>a list of paths</c>.</param>
    /// <param name="actual">For example <c>a mapping</c>.</param>
    public static SpecDiagnostic WrongForm(SpecSpan span, string key, string expected, string actual) => Of(DiagnosticIds.WrongForm, span, key, expected, actual);

    /// <param name="limit">For example <c>32 levels</c>.</param>
    public static SpecDiagnostic TooLarge(SpecSpan span, string limit) => Of(DiagnosticIds.TooLarge, span, limit);

    /// <param name="owner">For example <c>the flow 'push'</c>.</param>
    public static SpecDiagnostic MissingKey(SpecSpan span, string owner, string key) => Of(DiagnosticIds.MissingKey, span, owner, key);

    /// <param name="expected">For example <c>an entity name</c>.</param>
    /// <param name="remedy">For example <c>use lower-case words joined by hyphens</c>.</param>
    public static SpecDiagnostic BadName(SpecSpan span, string name, string expected, string remedy) => Of(DiagnosticIds.BadName, span, name, expected, remedy);

    /// <param name="owner">The system or input whose type it is.</param>
    public static SpecDiagnostic UnknownType(SpecSpan span, string type, string owner) => Of(DiagnosticIds.UnknownType, span, type, owner);

    /// <param name="path">The path as written.</param>
    /// <param name="side">The system, or <c>the input 'x'</c>.</param>
    /// <param name="type">The type that lacks the property.</param>
    /// <param name="segment">The name that was not found in it.</param>
    /// <param name="remedy">For example <c>did you mean 'name'?</c> or <c>correct the path or add the property to the contract</c>.</param>
    public static SpecDiagnostic UnknownProperty(SpecSpan span, string path, string side, string type, string segment, string remedy) =>
        Of(DiagnosticIds.UnknownProperty, span, path, side, type, segment, remedy);

    public static SpecDiagnostic TargetWrittenTwice(SpecSpan span, string path, string system, string first, string second, string flow) =>
        Of(DiagnosticIds.TargetWrittenTwice, span, path, system, first, second, flow);

    public static SpecDiagnostic ExcludedAndSynced(SpecSpan span, string path, string system, string exclusion, string field, string flow) =>
        Of(DiagnosticIds.ExcludedAndSynced, span, path, system, exclusion, field, flow);

    /// <param name="searched">For example <c>'MappingSync.Mappings.Converters'</c>, or <c>any class named by 'uses'</c>.</param>
    public static SpecDiagnostic ConverterNotFound(SpecSpan span, string converter, string searched) => Of(DiagnosticIds.ConverterNotFound, span, converter, searched);

    /// <param name="parameters">For example <c>(string?, int?)</c>.</param>
    /// <param name="actual">The declaration as C# writes it.</param>
    public static SpecDiagnostic ConverterShape(SpecSpan span, string converter, string field, string parameters, string result, string actual) =>
        Of(DiagnosticIds.ConverterShape, span, converter, field, parameters, result, actual);

    /// <param name="path">The path as written, with the dollar sign.</param>
    /// <param name="where">For example <c>in this spec</c> or <c>in the flow 'pull'</c>.</param>
    public static SpecDiagnostic UnknownInput(SpecSpan span, string path, string where, string remedy) => Of(DiagnosticIds.UnknownInput, span, path, where, remedy);

    public static SpecDiagnostic UnknownReference(SpecSpan span, string field, string entity, string remedy) => Of(DiagnosticIds.UnknownReference, span, field, entity, remedy);

    /// <param name="otherFile">The other file's name.</param>
    public static SpecDiagnostic DuplicateEntity(SpecSpan span, string entity, string otherFile) => Of(DiagnosticIds.DuplicateEntity, span, entity, otherFile);

    /// <param name="kind"><c>flow</c> or <c>system</c>.</param>
    /// <param name="remedy">For example <c>it has push, pull</c>.</param>
    public static SpecDiagnostic UnknownFlowOrSystem(SpecSpan span, string name, string kind, string remedy) => Of(DiagnosticIds.UnknownFlowOrSystem, span, name, kind, remedy);

    public static SpecDiagnostic TooManyFields(SpecSpan span, string flow, int count, int limit) => Of(DiagnosticIds.TooManyFields, span, flow, Number(count), Number(limit));

    /// <param name="problem">For example <c>there is no spec of that entity; add one with 'item-of: customer-invoice'</c>.</param>
    public static SpecDiagnostic UnknownItemSpec(SpecSpan span, string entity, string field, string problem) => Of(DiagnosticIds.UnknownItemSpec, span, entity, field, problem);

    /// <param name="member">The class or method, for example <c>CustomerMapping.Push</c>.</param>
    /// <param name="problem">For example <c>its parameters differ</c>.</param>
    /// <param name="expected">The declaration that is wanted.</param>
    public static SpecDiagnostic DeclarationDoesNotFit(SpecSpan span, string member, string problem, string expected) =>
        Of(DiagnosticIds.DeclarationDoesNotFit, span, member, problem, expected);

    /// <param name="part">The system, or the property that holds the object.</param>
    /// <param name="type">The object's type.</param>
    /// <param name="problem">For example <c>it is an interface</c>.</param>
    /// <param name="remedy">What to do.</param>
    public static SpecDiagnostic CannotBeWritten(SpecSpan span, string part, string system, string type, string problem, string remedy) =>
        Of(DiagnosticIds.CannotBeWritten, span, part, system, type, problem, remedy);

    /// <param name="verb"><c>takes</c> or <c>makes</c>.</param>
    /// <param name="path">The object's path.</param>
    /// <param name="leaves">The paths of which the spec says nothing.</param>
    public static SpecDiagnostic HiddenByConverter(SpecSpan span, string converter, string field, string verb, string path, string system, string leaves) =>
        Of(DiagnosticIds.HiddenByConverter, span, converter, field, verb, path, system, leaves);

    public static SpecDiagnostic PropertyNotMentioned(SpecSpan span, string path, string system, string type, string entity) =>
        Of(DiagnosticIds.PropertyNotMentioned, span, path, system, type, entity);

    public static SpecDiagnostic SilentInFlow(SpecSpan span, string flow, string path, string system, string entity) =>
        Of(DiagnosticIds.SilentInFlow, span, flow, path, system, entity);

    public static SpecDiagnostic TypeMismatch(SpecSpan span, string field, string sourceType, string sourceSystem, string targetType, string targetSystem) =>
        Of(DiagnosticIds.TypeMismatch, span, field, sourceType, sourceSystem, targetType, targetSystem);

    /// <param name="loss">What is lost, for example <c>decimals</c>.</param>
    public static SpecDiagnostic LossyConversion(SpecSpan span, string field, string sourceType, string sourceSystem, string targetType, string targetSystem, string loss) =>
        Of(DiagnosticIds.LossyConversion, span, field, sourceType, sourceSystem, targetType, targetSystem, loss);

    /// <param name="kind">For example <c>exclusion</c>.</param>
    /// <param name="what">For example <c>its properties are not synced</c>.</param>
    public static SpecDiagnostic ExclusionWithoutReason(SpecSpan span, string kind, string name, string what) => Of(DiagnosticIds.ExclusionWithoutReason, span, kind, name, what);

    /// <param name="firstLine">One-based.</param>
    public static SpecDiagnostic MentionedTwice(SpecSpan span, string path, string system, string list, string firstList, int firstLine) =>
        Of(DiagnosticIds.MentionedTwice, span, path, system, list, firstList, Number(firstLine));

    /// <param name="what">The key, flow or name that contradicts.</param>
    /// <param name="owner">For example <c>'name'</c> in quotes, or <c>the spec</c>.</param>
    /// <param name="problem">For example <c>it is in 'only' and in 'left-out'</c>.</param>
    public static SpecDiagnostic ContradictoryFlows(SpecSpan span, string what, string owner, string problem, string remedy) =>
        Of(DiagnosticIds.ContradictoryFlows, span, what, owner, problem, remedy);

    /// <param name="chain">For example <c>order is an item of line, which is an item of order</c>.</param>
    public static SpecDiagnostic Cycle(SpecSpan span, string entity, string chain, string remedy) => Of(DiagnosticIds.Cycle, span, entity, chain, remedy);

    /// <param name="member">The member of the enum.</param>
    /// <param name="counterparts">For example <c>'values'</c>, or <c>the enum 'Kind' of books</c>.</param>
    public static SpecDiagnostic MemberWithoutCounterpart(SpecSpan span, string member, string system, string type, string counterparts, string field, string remedy) =>
        Of(DiagnosticIds.MemberWithoutCounterpart, span, member, system, type, counterparts, field, remedy);

    public static SpecDiagnostic MissingIntoRequired(SpecSpan span, string field, string sourceType, string sourceSystem, string targetType, string targetSystem, string remedy) =>
        Of(DiagnosticIds.MissingIntoRequired, span, field, sourceType, sourceSystem, targetType, targetSystem, remedy);

    /// <param name="problem">What is wrong with it, as the end of a sentence: <c>is for a text, but 'count' is 'int?'</c>.</param>
    public static SpecDiagnostic UnreachableLimit(SpecSpan span, string limit, string field, string system, string problem) =>
        Of(DiagnosticIds.UnreachableLimit, span, limit, field, system, problem);

    /// <param name="alternative">For example <c>The 'default'</c>.</param>
    /// <param name="path">What always has a value.</param>
    public static SpecDiagnostic UnusedAlternative(SpecSpan span, string alternative, string field, string path, string system) =>
        Of(DiagnosticIds.UnusedAlternative, span, alternative, field, path, system);

    public static SpecDiagnostic AmbiguousValue(SpecSpan span, string value, string system, string first, string second, string field, string flow) =>
        Of(DiagnosticIds.AmbiguousValue, span, value, system, first, second, field, flow);

    /// <param name="path">The path from the object to itself.</param>
    public static SpecDiagnostic SelfContainingObject(SpecSpan span, string field, string type, string system, string path) =>
        Of(DiagnosticIds.SelfContainingObject, span, field, type, system, path);

    public static SpecDiagnostic StaleEntry(SpecSpan span, string path, string system, string list, string type, string segment, string remedy) =>
        Of(DiagnosticIds.StaleEntry, span, path, system, list, type, segment, remedy);

    /// <param name="until">The last day on which it held.</param>
    public static SpecDiagnostic ExpiredExclusion(SpecSpan span, string exclusion, DateTime until) =>
        Of(DiagnosticIds.ExpiredExclusion, span, exclusion, Date(until));

    /// <param name="row">The label in quotes.</param>
    /// <param name="carriage"><c>synced</c> or <c>excluded</c>.</param>
    public static SpecDiagnostic CarriedNowhere(SpecSpan span, string row, string carriage, string entity, string problem, string remedy) =>
        Of(DiagnosticIds.CarriedNowhere, span, row, carriage, entity, problem, remedy);

    /// <param name="where">For example <c>this spec</c> or <c>the flow 'pull'</c>.</param>
    public static SpecDiagnostic UnusedInput(SpecSpan span, string input, string where) => Of(DiagnosticIds.UnusedInput, span, input, where);

    /// <param name="what">For example <c>flow 'push' of 'customer'</c>.</param>
    public static SpecDiagnostic ExpectedMissing(SpecSpan span, string what, string problem, string remedy) => Of(DiagnosticIds.ExpectedMissing, span, what, problem, remedy);

    /// <param name="today">What stands there for a date.</param>
    public static SpecDiagnostic UnreadableToday(SpecSpan span, string exclusion, string today) => Of(DiagnosticIds.UnreadableToday, span, exclusion, today);

    /// <param name="since">When it was retired, or null.</param>
    /// <param name="user">For example <c>an exclusion</c>.</param>
    public static SpecDiagnostic RetiredNameReused(SpecSpan span, string name, DateTime? since, string user) =>
        Of(DiagnosticIds.RetiredNameReused, span, name, since is { } day ? " on " + Date(day) : "", user);

    private static SpecDiagnostic Of(string id, SpecSpan span, params string[] arguments) => new(id, span, arguments);

    private static string Date(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

namespace MappingSync;

/// <summary>How a child of the source is found among the children of the target record.</summary>
public enum ChildMatch
{
    /// <summary>By the keys of both that were kept when it was created or first found.</summary>
    Link,

    /// <summary>By the same name.</summary>
    Name,

    /// <summary>By the same values in every synced field.</summary>
    Content,
}

/// <summary>
/// A resource of its own below a record, such as the contacts of a customer, as a spec names it under <c>children</c>.
/// A mapping maps no children; the program that syncs maps each with the mapping of its entity.
/// </summary>
public sealed class Child
{
    /// <summary>Makes the metadata of a child. Called by generated code.</summary>
    /// <param name="field">The child's name and labels.</param>
    /// <param name="entity">The entity whose spec describes one child.</param>
    /// <param name="match">The ways to find a child in the target, in the order in which they are tried.</param>
    /// <param name="deletesLinked">Whether a child that a flow created is removed with its source.</param>
    public Child(Field field, string entity, IReadOnlyList<ChildMatch> match, bool deletesLinked)
    {
        Field = field;
        Entity = entity;
        Match = match;
        DeletesLinked = deletesLinked;
    }

    /// <summary>The child's name and labels, for messages. It has no paths.</summary>
    public Field Field { get; }

    /// <summary>The entity whose spec describes one child.</summary>
    public string Entity { get; }

    /// <summary>The ways to find a child in the target, in the order in which they are tried.</summary>
    public IReadOnlyList<ChildMatch> Match { get; }

    /// <summary>Whether a child that a flow created is removed when its source is gone; others are always kept.</summary>
    public bool DeletesLinked { get; }

    /// <inheritdoc />
    public override string ToString() => Field.ToString();
}

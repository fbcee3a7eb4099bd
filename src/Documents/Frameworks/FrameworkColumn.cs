namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The columns in a framework's spreadsheet. Each scale level has its own column.</summary>
internal enum FrameworkColumn
{
    /// <summary>The title of the theme; may be empty if it is the same as in the row above.</summary>
    Theme,

    /// <summary>The id of the theme.</summary>
    ThemeId,

    /// <summary>
    /// The id of the enabler; may be empty if it is the same as in the row above, or if an id should be proposed.
    /// </summary>
    EnablerId,

    /// <summary>The title of the enabler.</summary>
    Title,

    /// <summary>In the first row of an enabler, its short name; in any other row, the indicator's short name.</summary>
    Short,

    /// <summary>The description of the enabler.</summary>
    Description,

    /// <summary>The id of the indicator.</summary>
    IndicatorId,

    /// <summary>The text of the indicator.</summary>
    Indicator,

    /// <summary>The origin of the words of the enabler or indicator.</summary>
    Origin,

    /// <summary>The text that says what a scale level means for the enabler or indicator.</summary>
    Level,

    /// <summary>The name of a setting for the whole framework.</summary>
    Setting,

    /// <summary>The value of the setting named in the same row.</summary>
    Value,
}

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// The triggers that make the audit trail append-only: the database refuses to change or delete an entry, even for the
/// owner of the database.
/// </summary>
internal static class AuditTriggers
{
    /// <summary>
    /// The statements, one per trigger. The last trigger covers REPLACE, which deletes a row without firing the delete
    /// trigger.
    /// </summary>
    public static IReadOnlyList<string> Sqlite { get; } =
    [
        """CREATE TRIGGER "Audit_Unchanged" BEFORE UPDATE ON "Audit" BEGIN SELECT RAISE(ABORT, 'The audit """
            + """trail is append-only'); END""",
        """CREATE TRIGGER "Audit_Undeleted" BEFORE DELETE ON "Audit" BEGIN SELECT RAISE(ABORT, 'The audit """
            + """trail is append-only'); END""",
        """
            CREATE TRIGGER "Audit_Unreplaced" BEFORE INSERT ON "Audit"
            WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Id" = NEW."Id")
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only'); END
            """,
    ];

    public static IReadOnlyList<string> Postgres { get; } =
    [
        """
            CREATE FUNCTION "Audit_Refuse"() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'The audit trail is append-only'; END $$
            """,
        """CREATE TRIGGER "Audit_Unchanged" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit" FOR EACH """
            + """STATEMENT EXECUTE FUNCTION "Audit_Refuse"()""",
    ];
}

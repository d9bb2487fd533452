using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Carries steps out on rows that were read without tracking: a row is followed only while it changes.</summary>
internal sealed class RosterWork(AppDb db)
{
    public void Add(object row) => db.Add(row);

    public void Change<TRow>(TRow row, Action<TRow> change)
        where TRow : class
    {
        if (db.Entry(row).State == EntityState.Detached)
            db.Attach(row);
        change(row);
    }
}

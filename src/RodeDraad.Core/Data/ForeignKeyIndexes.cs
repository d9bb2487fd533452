using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data;

/// <summary>
/// An index for every foreign key, except the one to the school. Every query names the school, so such an index tempts
/// SQLite, which keeps no statistics of its own accord, to walk a whole school where a learner's own index would do:
/// a page of one learner took half a second.
/// </summary>
internal sealed class ForeignKeyIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        properties is [{ Name: nameof(ISchoolOwned.SchoolId) }] ? null : base.CreateIndex(properties, unique, entityTypeBuilder);
}

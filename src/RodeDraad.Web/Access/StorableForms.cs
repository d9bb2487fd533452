using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using RodeDraad.Core.Common;

namespace RodeDraad.Web.Access;

/// <summary>
/// What no database can keep (NUL, half a sign) is taken out where forms and addresses are read, once and for every page:
/// PostgreSQL would refuse the whole text.
/// </summary>
internal sealed class StorableForms : IValueProviderFactory
{
    /// <summary>Takes the place of the framework's own reading of forms and queries.</summary>
    public static void Use(IList<IValueProviderFactory> factories)
    {
        for (var i = factories.Count - 1; i >= 0; i--)
        {
            if (factories[i] is FormValueProviderFactory) factories[i] = new StorableForms();
            else if (factories[i] is QueryStringValueProviderFactory) factories[i] = new StorableQueries();
        }
    }

    public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (!request.HasFormContentType) return;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new ValueProviderException(e.Message, e);
        }
        context.ValueProviders.Add(new Form(form));
    }

    private static ValueProviderResult Storable(ValueProviderResult read)
    {
        var values = read.Values.ToArray();
        var changed = false;
        for (var i = 0; i < values.Length; i++)
        {
            var storable = Words.Storable(values[i] ?? "");
            changed |= storable != (values[i] ?? "");
            values[i] = storable;
        }
        return changed ? new ValueProviderResult(new StringValues(values), read.Culture) : read;
    }

    private sealed class Form(IFormCollection form) : FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture)
    {
        public override ValueProviderResult GetValue(string key) => Storable(base.GetValue(key));
    }

    private sealed class Query(IQueryCollection query) : QueryStringValueProvider(BindingSource.Query, query, CultureInfo.InvariantCulture)
    {
        public override ValueProviderResult GetValue(string key) => Storable(base.GetValue(key));
    }

    private sealed class StorableQueries : IValueProviderFactory
    {
        public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
        {
            if (context.ActionContext.HttpContext.Request.Query is { Count: > 0 } query) context.ValueProviders.Add(new Query(query));
            return Task.CompletedTask;
        }
    }
}

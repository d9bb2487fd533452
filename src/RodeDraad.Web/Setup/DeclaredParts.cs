using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RodeDraad.Web.Setup;

/// <summary>
/// Describes only the properties of a page that a request may fill, and the methods that may answer one. MVC otherwise
/// describes everything that each page inherits, which is a sixth of a start.
/// </summary>
internal sealed class DeclaredParts(IPageApplicationModelPartsProvider inner) : IPageApplicationModelPartsProvider
{
    /// <summary>Puts itself before the provider that MVC registered.</summary>
    public static void Use(IServiceCollection services)
    {
        var registered = services.Single(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(registered);
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider => new DeclaredParts(
            (IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => inner.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => inner.CreateParameterModel(parameter);

    /// <summary>
    /// Null, which MVC leaves out, for a property that is not bound. For a bound one what its attributes say: what its type
    /// adds, the binder asks when it binds, and MVC would describe every property of the page to know it now.
    /// </summary>
    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        if (!property.IsDefined(typeof(IBindingSourceMetadata), inherit: true)) return null!;
        var attributes = property.GetCustomAttributes(inherit: true);
        return new(property, attributes) { PropertyName = property.Name, BindingInfo = BindingInfo.GetBindingInfo(attributes) ?? new() };
    }

    public bool IsHandler(MethodInfo methodInfo) =>
        methodInfo.DeclaringType != typeof(PageModel) && methodInfo.Name.StartsWith("On", StringComparison.Ordinal) && inner.IsHandler(methodInfo);
}

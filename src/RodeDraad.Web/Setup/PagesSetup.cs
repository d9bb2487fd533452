using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.WebEncoders;
using RodeDraad.Web.Access;
using RodeDraad.Web.Pages;

namespace RodeDraad.Web.Setup;

internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(o => PageMap.Declare(new PageAccess(o.Conventions)))
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single()))
            .AddMvcOptions(o =>
            {
                var say = o.ModelBindingMessageProvider;
                say.SetValueMustNotBeNullAccessor(_ => "Common.Needed");
                say.SetMissingBindRequiredValueAccessor(_ => "Common.Needed");
                say.SetMissingKeyOrValueAccessor(() => "Common.Needed");
                say.SetAttemptedValueIsInvalidAccessor((_, _) => "Common.NotUnderstood");
                say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Common.NotUnderstood");
                say.SetUnknownValueIsInvalidAccessor(_ => "Common.NotUnderstood");
                say.SetValueIsInvalidAccessor(_ => "Common.NotUnderstood");
                say.SetValueMustBeANumberAccessor(_ => "Common.NotUnderstood");
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                o.MaxModelValidationErrors = 100;
                StorableForms.Use(o.ValueProviderFactories);
                o.Filters.Add<StaleForms>();
                o.Filters.Add<SavedForms>();
                o.Filters.Add<DeclaredMethodsOnly>();
            });
        DeclaredParts.Use(services);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = Flash.Cookie);
        services.AddScoped<Core.People.Leaving>();
        services.AddScoped<Core.Conversations.Holding>();
        services.AddScoped<Pages.Conversations.TalkWriting>();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        // Names and stories keep their letters: é is é in the page, not a code.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages();
}

using Microsoft.AspNetCore.Diagnostics;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Web.Setup;

internal static partial class ProblemsSetup
{
    /// <summary>Nginx's word for a reader who went away; nobody reads the answer.</summary>
    private const int WentAway = 499;

    public static void AddProblems(this IServiceCollection services) => services.AddExceptionHandler<TroubleLog>();

    /// <summary>
    /// Every answer without a page of its own becomes one in the reader's language: unknown or not yours (404), a form
    /// that no longer fits the session (400), too large (413), no room (507), no database (503), our own mistake (500).
    /// It stands outside everything that sets headers, because an error begins its answer anew.
    /// </summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/probleem/500",
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = problem => StatusOf(problem.Exception) != StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/probleem/{0}");
        app.Use((context, next) => IsProblem(context) ? ShowAsync(context, next) : next(context));
    }

    /// <summary>True while an answer is made anew as a problem page; who is looking is known by then, or cannot be known.</summary>
    public static bool IsProblem(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>A problem page is only read: the form that came with the request, perhaps far too large, stays unread.</summary>
    private static async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        var (method, type) = (context.Request.Method, context.Request.ContentType);
        if (!HttpMethods.IsHead(method)) context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Request.ContentType) = (method, type);
        }
    }

    private static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException request => request.StatusCode,
        OperationCanceledException => WentAway,
        _ when DatabaseTrouble.IsDiskFull(problem) => StatusCodes.Status507InsufficientStorage,
        _ when DatabaseTrouble.IsGone(problem) || DatabaseTrouble.IsBusy(problem) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Trouble outside the program gets one line in the log, without the road that led there.</summary>
    private sealed partial class TroubleLog(ILogger<TroubleLog> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (DatabaseTrouble.IsDiskFull(exception)) NoRoom(log, DatabaseTrouble.Words(exception));
            else if (DatabaseTrouble.IsGone(exception) || DatabaseTrouble.IsBusy(exception)) NoDatabase(log, DatabaseTrouble.Words(exception));
            return ValueTask.FromResult(false);
        }

        [LoggerMessage(1, LogLevel.Error, "No room on the disk: {Words}")]
        private static partial void NoRoom(ILogger log, string words);

        [LoggerMessage(2, LogLevel.Error, "The database does not answer: {Words}")]
        private static partial void NoDatabase(ILogger log, string words);
    }
}

using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Graph.Neo4jLoader.Transports.Http;

/// <summary>How the connection is made, and what its failures mean.</summary>
internal static class HttpConnection
{
    /// <exception cref="Neo4jException">The file of certificates cannot be read.</exception>
    public static SocketsHttpHandler CreateHandler(Neo4jTarget target)
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect would carry statements and data to a place that nobody named.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxConnectionsPerServer = 4,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (target.Address.IsLoopback)
        {
            handler.UseProxy = false;
        }

        if (target.CertificateAuthorityFile is { } file)
        {
            handler.SslOptions.CertificateChainPolicy = Policy(file);
        }

        return handler;
    }

    public static Neo4jFault Fault(Exception exception, string place)
    {
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } || exception.InnerException is AuthenticationException)
        {
            return new Neo4jFault(
                FaultKind.Fatal, "GR7013", $"No trusted encrypted connection to {place}: {Innermost(exception)} A private authority's certificates can be given as a file (--ca-file).", inner: exception);
        }

        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError })
        {
            return new Neo4jFault(FaultKind.Fatal, "GR7012", $"The host of {place} is not known: check the address.", inner: exception);
        }

        return new Neo4jFault(FaultKind.Retry, "GR7012", $"{place} cannot be reached: {Innermost(exception)}", inner: exception);
    }

    /// <summary>For an answer without Neo4j's own errors: something else speaks, or stands between.</summary>
    public static Neo4jFault Fault(HttpResponseMessage response, string place)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => new Neo4jFault(
                FaultKind.Fatal, "GR7010", $"{place} refused the user name or password: set NEO4J_USERNAME and NEO4J_PASSWORD."),
            HttpStatusCode.Forbidden => new Neo4jFault(FaultKind.Fatal, "GR7014", $"{place} forbids this (HTTP 403): the user, or a proxy between, may not write."),
            HttpStatusCode.NotFound => new Neo4jFault(
                FaultKind.Fatal, "GR7011", $"{place} has no Query API: check port and database; Neo4j must be 5.25 or later with QUERY_API_ENDPOINTS in server.http_enabled_modules."),
            HttpStatusCode.RequestEntityTooLarge => new Neo4jFault(FaultKind.Split, "GR7021", $"{place} does not take requests of this size (HTTP 413)."),
            HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new Neo4jFault(
                FaultKind.Retry, "GR7020", $"{place} is busy or away (HTTP {status}).", retryAfter: response.Headers.RetryAfter?.Delta),
            _ when status is >= 300 and < 400 => new Neo4jFault(
                FaultKind.Fatal, "GR7012", $"{place} sends elsewhere (HTTP {status}), which is not followed: use the address that it points to."),
            _ => new Neo4jFault(FaultKind.Fatal, "GR7023", $"{place} answered with HTTP {status}, which Neo4j does not: check the address."),
        };
    }

    private static X509ChainPolicy Policy(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new Neo4jException("GR7006", $"The certificates in {file} cannot be read: {exception.Message}", inner: exception);
        }

        return policy.CustomTrustStore.Count > 0
            ? policy
            : throw new Neo4jException("GR7006", $"There is no certificate in {file}: expected PEM (-----BEGIN CERTIFICATE-----).");
    }

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message.TrimEnd('.') + ".";
    }
}

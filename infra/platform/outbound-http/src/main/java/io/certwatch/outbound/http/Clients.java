package io.certwatch.outbound.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;

/** Creates a client for one request, without redirects, retries, cookies, decompression or proxies. */
public final class Clients {

    private final DnsResolver names;
    private final Lookup<TlsSocketStrategy> tls;
    private final String userAgent;

    public Clients(DnsResolver names, SSLContext trust, String userAgent) {
        this.names = names;
        this.tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, new DefaultClientTlsStrategy(trust))
                .build();
        this.userAgent = userAgent;
    }

    /**
     * @param connect the longest time to connect, and again for the TLS handshake
     * @param read the longest time without data from the server
     */
    public CloseableHttpClient open(
            HttpConnectionFactory<ManagedHttpClientConnection> connections, Duration connect, Duration read) {
        return HttpClientBuilder.create()
                .setConnectionManager(manager(connections, connect, read))
                .setConnectionReuseStrategy((request, response, context) ->
                        true) // open until the client is closed, so that it can be asked for more
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(read))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private BasicHttpClientConnectionManager manager(
            HttpConnectionFactory<ManagedHttpClientConnection> connections, Duration connect, Duration read) {
        var manager =
                BasicHttpClientConnectionManager.create(DefaultSchemePortResolver.INSTANCE, names, tls, connections);
        manager.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout(connect))
                .setSocketTimeout(timeout(read))
                .build());
        manager.setTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(timeout(connect)).build());
        return manager;
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}

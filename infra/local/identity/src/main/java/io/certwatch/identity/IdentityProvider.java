package io.certwatch.identity;

import io.certwatch.identity.registry.GatewayClient;
import io.certwatch.identity.registry.IdentityData;
import io.certwatch.identity.registry.UnusableIdentityFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** A running identity provider on loopback, in this process. It needs no other setting than these, and leaves logging to the process. */
public final class IdentityProvider implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path data;

    private IdentityProvider(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /**
     * Returns when the provider answers.
     *
     * @param data     the directory of people, clients and keys; they are made at the first start
     * @param gateways the addresses of the gateway at which a browser may return, without a slash at the end
     * @throws UnusableIdentityFile if a file in the directory is damaged or cannot be read or written
     */
    public static IdentityProvider start(Path data, int port, List<URI> gateways) {
        var application = application();
        application.setRegisterShutdownHook(false);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        try {
            var context = application.run(arguments(
                    "spring.config.location=classpath:/" + CONFIGURATION + ".yml",
                    "server.address=127.0.0.1",
                    "server.port=" + port,
                    "certwatch.identity.data=" + data,
                    "certwatch.identity.issuer=" + issuer(port),
                    "certwatch.identity.gateways="
                            + gateways.stream().map(URI::toString).collect(Collectors.joining(","))));
            return new IdentityProvider(context, data);
        } catch (RuntimeException e) {
            throw causes(e)
                    .filter(UnusableIdentityFile.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElse(e);
        }
    }

    /** Its configuration has a name of its own, since other applications may be on the class path. */
    static final String CONFIGURATION = "identity";

    static SpringApplication application() {
        var application = new SpringApplication(IdentityConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        return application;
    }

    private static String[] arguments(String... settings) {
        return Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new);
    }

    private static Stream<Throwable> causes(Throwable e) {
        Collection<Throwable> causes = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) causes.add(cause);
        return causes.stream();
    }

    /** The issuer of a provider on this port of loopback. */
    public static URI issuer(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The clients with their secrets, for scripts: a JSON array. */
    public static Path clientsFile(Path data) {
        return data.resolve(IdentityData.CLIENTS);
    }

    /** The settings of the gateway's client: a properties file. */
    public static Path gatewayClientFile(Path data) {
        return data.resolve(GatewayClient.FILE);
    }

    public Path clientsFile() {
        return clientsFile(data);
    }

    /** Everybody who can sign in. */
    public List<SignIn> people() {
        return SignIn.of(context.getBean(IdentityData.class));
    }

    @Override
    public void close() {
        context.close();
    }
}

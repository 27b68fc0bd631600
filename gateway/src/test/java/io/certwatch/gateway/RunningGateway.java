package io.certwatch.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.cloud.bootstrap.LoggingSystemShutdownListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.SessionRepository;

/** A gateway that a test starts and stops, in front of a stand-in for all services. */
public final class RunningGateway implements AutoCloseable {

    /** Of the identity provider on the class path of tests; makes an RSA key that a gateway does not need. */
    public static final String KEY_OF_IDENTITY_PROVIDER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration";

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningGateway(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** @param settings as on the command line, without dashes */
    public static RunningGateway start(int port, StandInService service, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.autoconfigure.exclude=" + KEY_OF_IDENTITY_PROVIDER,
                "--certwatch.gateway.catalogue=" + service.address(),
                "--certwatch.gateway.product=" + service.address(),
                "--certwatch.gateway.notification=" + service.address()));
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        var application = new SpringApplicationBuilder(GatewayApplication.class).application();
        leaveLoggingAlone(application);
        return new RunningGateway(application.run(arguments.toArray(String[]::new)), port);
    }

    /**
     * Logging is set up once for all tests. A gateway that stops would have it set up again while others start, and Spring Cloud would mute
     * it until the listener of Spring Boot sets it up.
     */
    private static void leaveLoggingAlone(SpringApplication application) {
        LoggingSystem.get(RunningGateway.class.getClassLoader()).setLogLevel(null, LogLevel.INFO);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener)
                        && !(listener instanceof LoggingSystemShutdownListener))
                .toList());
    }

    public static StandInService service() {
        return new StandInService("service");
    }

    public static StandInService service(SSLContext tls) {
        return new StandInService("service", tls);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public SessionRepository<?> sessions() {
        return context.getBean(SessionRepository.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

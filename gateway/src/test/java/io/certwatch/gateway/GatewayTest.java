package io.certwatch.gateway;

import io.certwatch.backing.BackingServices;
import io.certwatch.token.TestIssuer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the gateway in front of three stand-ins, which all such tests share. */
@ResourceLock("stand-ins")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "resilience4j.timelimiter.configs.default.timeout-duration=4s",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=500ms",
            "resilience4j.bulkhead.configs.default.max-wait-duration=50ms",
            "resilience4j.bulkhead.instances.product-bodies.max-concurrent-calls=3",
            "certwatch.bulkheads.share=100",
            "resilience4j.bulkhead.instances.product-events.max-concurrent-calls=3",
            "resilience4j.bulkhead.instances.catalogue-events.max-concurrent-calls=3",
            "resilience4j.bulkhead.instances.notification-events.max-concurrent-calls=3",
            "certwatch.web.max-body=1MB",
            "certwatch.web.patience=500ms",
            "certwatch.web.large-bodies[/api/inventory/imports]=3MB",
            "certwatch.web.large-bodies[/api/inventory/imports/preview]=3MB",
            "server.tomcat.connection-timeout=700ms",
            // A connection that is closed while it is used again breaks a call off.
            "server.tomcat.keep-alive-timeout=1m",
            "certwatch.health.timeout=2s",
            "spring.autoconfigure.exclude=io.certwatch.contract.AnswerCheckAutoConfiguration," // it would hold streams
                    + RunningGateway.KEY_OF_IDENTITY_PROVIDER
        })
public abstract class GatewayTest {

    protected static final StandInService CATALOGUE = new StandInService("catalogue");
    protected static final StandInService PRODUCT = new StandInService("product");
    protected static final StandInService NOTIFICATION = new StandInService("notification");

    protected static final String BEARER =
            TestIssuer.shared().token("demo", "member", "operator").bearer();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    protected int port;

    @Autowired
    protected CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
        settings.add("spring.mongodb.uri", () -> BackingServices.mongoUri("gateway"));
        settings.add("certwatch.gateway.catalogue", CATALOGUE::address);
        settings.add("certwatch.gateway.product", PRODUCT::address);
        settings.add("certwatch.gateway.notification", NOTIFICATION::address);
    }

    @BeforeEach
    void resetBehaviour() {
        Stream.of(CATALOGUE, PRODUCT, NOTIFICATION).forEach(StandInService::behave);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    /** A request of a machine, which may do everything. */
    protected HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", BEARER);
    }

    protected HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> get(String path) {
        return send(request(path));
    }

    protected HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    protected <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("The call broke off", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

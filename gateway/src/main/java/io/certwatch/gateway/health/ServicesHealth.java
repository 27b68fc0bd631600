package io.certwatch.gateway.health;

import io.certwatch.gateway.routing.Services;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.stereotype.Component;

/** Queries the readiness of all services concurrently; up only if all are ready. */
@Component("servicesHealthIndicator")
final class ServicesHealth extends AbstractHealthIndicator {

    /**
     * Settings of the health check of services.
     *
     * @param timeout how long a service may take to answer its readiness probe
     */
    @ConfigurationProperties("certwatch.health")
    record HealthSettings(@DefaultValue("2s") Duration timeout) {}

    private final Services services;
    private final HealthSettings settings;
    private final HttpClient client;

    /** @param calls how the gateway calls the services: by TLS, trusting whom its bundle names, if it has one */
    ServicesHealth(Services services, HealthSettings settings, HttpClientSettings calls) {
        this.services = services;
        this.settings = settings;
        var building =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout());
        var trusted = calls.sslBundle();
        if (trusted != null) building.sslContext(trusted.createSslContext());
        this.client = building.build();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, CompletableFuture<Status>> asked = new TreeMap<>();
        services.services().forEach((name, address) -> asked.put(name, ask(address)));
        Map<String, String> answers = new TreeMap<>();
        asked.forEach((name, answer) -> answers.put(name, answer.join().getCode()));
        health.status(answers.values().stream().allMatch(Status.UP.getCode()::equals) ? Status.UP : Status.DOWN)
                .withDetails(answers);
    }

    private CompletableFuture<Status> ask(URI service) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(settings.timeout())
                .build();
        return client.sendAsync(question, BodyHandlers.discarding())
                .thenApply(ServicesHealth::statusOf)
                .exceptionally(_ -> Status.DOWN);
    }

    private static Status statusOf(HttpResponse<Void> answer) {
        return answer.statusCode() == 200 ? Status.UP : Status.DOWN;
    }
}

package io.certwatch.local.demo;

import static io.certwatch.local.demo.Gateway.fine;

import io.certwatch.local.CannotStart;
import io.certwatch.local.LocalSystem;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the main use case and prints its results. Keeps results of an earlier run and prints them too.
 * Only what the edition of 2017 does not name is registered before that of 2023 replaces it, so no obligation and no
 * e-mail rests on the replaced one.
 */
public final class Demo {
    private static final String BEFORE = "2017-1";
    private static final String AFTER = "2023-2";
    private static final List<String> WATCH_LISTS = List.of("cloud-2025", "connected-vehicles-2025", "platforms-2025");

    private final Gateway gateway;
    private final Gateway inbox;
    private final Steward steward;
    private final Alerts alerts;
    private final DemoReport report;

    public Demo(LocalSystem system, PrintStream out) {
        this.gateway = signedIn(system, "demo", "member");
        this.inbox = new Gateway(system.inbox().inbox());
        this.steward = new Steward(signedIn(system, null, "steward"));
        this.alerts = new Alerts(this.gateway);
        this.report = new DemoReport(this.gateway, new Paper(out));
    }

    private static Gateway signedIn(LocalSystem system, @Nullable String company, String role) {
        var person = system.people().stream()
                .filter(one ->
                        Objects.equals(one.company(), company) && one.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "the demo stopped: nobody is a %s%s".formatted(role, company == null ? "" : " of " + company)));
        return SignedIn.as(person, system.gateway());
    }

    public void play() {
        var material = Material.load();
        before(material);
        var reassessment = new Reassessment(AFTER);
        var run = reassessment.run();
        var began = System.nanoTime();
        var news = steward.publish(AFTER);
        reassessment.await(gateway);
        var duties = Duty.openedBy(run, gateway);
        alerts.awaitAlerts(run, duties);
        var seconds = (System.nanoTime() - began) / 1e9;

        report.changes(AFTER);
        if (news) report.verdicts();
        report.duties(duties);
        report.letters(Letter.of(alerts.readAlerts(run), arrived()));
        if (news) report.speed(seconds);
        report.after(material.listed(), register(material.listed()));
    }

    private void before(Material material) {
        steward.publish(BEFORE);
        WATCH_LISTS.forEach(steward::publish);
        new Reassessment(BEFORE).await(gateway);
        material.names().forEach(this::name);
        material.contacts().forEach(contact -> fine("/api/contacts", gateway.post("/api/contacts", contact)));
        var registered = register(material.unlisted());
        report.before(Stream.concat(Stream.of(BEFORE), WATCH_LISTS.stream()).toList(), material.unlisted(), registered);
        if (!steward.isPublished(AFTER)) report.verdicts();
    }

    private JsonNode register(JsonNode products) {
        return fine("/api/products", gateway.post("/api/products", products));
    }

    /** A name that somebody has changed meanwhile stays. */
    private void name(JsonNode named) {
        var vendor = named.path("vendor").asString(null);
        var path = vendor == null ? "/api/company/name" : "/api/vendors/" + vendor;
        var reply =
                gateway.putFirst(path, JsonMapper.shared().createObjectNode().set("name", named.path("name")));
        if (!reply.isStale()) fine(path, reply);
    }

    private List<JsonNode> arrived() {
        return inbox.read("/api/v1/messages?limit=10000")
                .path("messages")
                .valueStream()
                .toList();
    }
}

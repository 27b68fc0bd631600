package io.certwatch.notification.webhook.json;

import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.webhook.OvertakenNews;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the revisions of messages with each other and with what is known. A newer state that the robot is not told of overtakes a
 * message only if one of the two is closed and the other is not; otherwise the group would never hear of it.
 */
public record OvertakenStates(KnownObligations obligations) implements OvertakenNews {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPES = "io.certwatch.product.obligation.";
    private static final Set<String> CLOSING = Set.of(TYPES + "satisfied", TYPES + "waived", TYPES + "lifted");

    private record State(String message, String type, String obligation, long revision) {}

    @Override
    public Set<String> among(Webhook webhook, List<WebhookMessage> messages) {
        var states = messages.stream()
                .filter(message -> message.type().startsWith(TYPES))
                .map(OvertakenStates::read)
                .toList();
        var newest = states.stream().collect(Collectors.toMap(State::obligation, State::revision, Math::max));
        var known = obligations.find(webhook.company(), newest.keySet()).stream()
                .collect(Collectors.toMap(KnownObligation::id, Function.identity()));
        var overtaken = new HashSet<String>();
        for (var state : states) {
            var isOld = state.revision() < Objects.requireNonNull(newest.get(state.obligation()));
            if (isOld || isOvertaken(state, webhook, known)) overtaken.add(state.message());
        }
        return overtaken;
    }

    private static State read(WebhookMessage message) {
        var data = JSON.readTree(message.payload()).path("data");
        return new State(
                message.id(),
                message.type(),
                data.path("id").asString(""),
                data.path("revision").asLong(0));
    }

    private static boolean isOvertaken(State state, Webhook webhook, Map<String, KnownObligation> known) {
        var now = known.get(state.obligation());
        if (now == null || now.revision() <= state.revision()) return false;
        return webhook.details().events().contains(type(now.transition()))
                || now.transition().closes() != CLOSING.contains(state.type());
    }

    private static String type(Transition transition) {
        var told = transition == Transition.LAPSE_CHANGED ? Transition.UPDATED : transition;
        return TYPES + told.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

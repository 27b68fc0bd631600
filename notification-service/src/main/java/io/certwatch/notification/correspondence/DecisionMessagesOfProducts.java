package io.certwatch.notification.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.correspondence.MessageFate.Kind;
import io.certwatch.notification.correspondence.ProductMessage.About;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import io.certwatch.notification.vendoranswer.VendorDecisions.Answered;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who was told what was decided about answers. Reports of mail servers are not matched with these messages. */
record DecisionMessagesOfProducts(VendorDecisions decisions, Deliveries letters) {

    Map<String, List<ProductMessage>> of(String company, Collection<String> obligations, Instant before) {
        if (obligations.isEmpty()) return Map.of();
        var answered = decisions.aboutAny(company, obligations, before);
        var ids = answered.stream().flatMap(one -> id(one).stream()).distinct().toList();
        var sent = letters.find(company, ids).stream().collect(toMap(Delivery::id, Function.identity()));
        return answered.stream()
                .collect(groupingBy(one -> one.decision().sku(), mapping(one -> message(one, sent), toList())));
    }

    private static Optional<String> id(Answered answered) {
        var decision = answered.decision();
        return Optional.ofNullable(answered.letter())
                .map(letter -> Delivery.idOfDecisions(decision.company(), letter, decision.contact()));
    }

    private static ProductMessage message(Answered answered, Map<String, Delivery> sent) {
        var decision = answered.decision();
        var delivery = id(answered).map(sent::get).orElse(null);
        return new ProductMessage(
                decision.obligation(),
                null,
                null,
                delivery == null ? null : delivery.recipient(),
                about(decision),
                null,
                decision.at(),
                1,
                fate(answered, delivery));
    }

    private static About about(VendorDecision decision) {
        if (decision.voided() != null) return About.MESSAGE_VOIDED;
        return switch (decision.outcome()) {
            case ACCEPTED, ACCEPTED_STILL_REQUIRED -> About.ANSWER_ACCEPTED;
            case REJECTED -> About.ANSWER_REJECTED;
            case COLLEAGUE_REFUSED -> About.COLLEAGUE_REFUSED;
            case TRACKING_STOPPED, NOT_REQUIRED, PROOF_ON_RECORD, OPENED_ANEW, OTHER_VENDOR -> About.ANSWER_ENDED;
        };
    }

    private static MessageFate fate(Answered answered, @Nullable Delivery delivery) {
        if (delivery != null) return MessageFate.of(delivery, List.of());
        return answered.waits() || answered.letter() != null
                ? MessageFate.waiting(null)
                : new MessageFate(Kind.NO_CONTACT, null, null);
    }
}

package io.certwatch.notification.bounce;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.SuppressionListener;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import java.util.Map;
import java.util.Optional;

/** Puts contacts whose address failed, or who complained, on the list of their company's team. */
record TellTeamOfSuppressions(TeamList list) implements SuppressionListener {

    @Override
    public void onSuppressed(Contact contact) {
        var suppression = contact.suppression();
        if (suppression != null) {
            kind(suppression.reason()).ifPresent(kind -> list.open(item(kind, contact, suppression)));
        }
    }

    private static Optional<Kind> kind(Suppression.Reason reason) {
        return switch (reason) {
            case BOUNCED -> Optional.of(Kind.BOUNCED);
            case COMPLAINED -> Optional.of(Kind.COMPLAINED);
            case UNSUBSCRIBED -> Optional.empty();
        };
    }

    private static TeamItem item(Kind kind, Contact contact, Suppression suppression) {
        var answer = suppression.answer() == null ? "" : suppression.answer();
        return new TeamItem(
                contact.company(),
                kind,
                contact.id(),
                contact.vendor(),
                Map.of(
                        TeamItem.NAME,
                        contact.details().name(),
                        TeamItem.EMAIL,
                        contact.details().email(),
                        TeamItem.ANSWER,
                        answer),
                suppression.at());
    }
}

package io.certwatch.notification.inbox;

import io.certwatch.notification.inbox.InboxItem.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to hear of, and how.
 *
 * @param subject of the token
 * @param name of the token
 * @param ways {@link Way#PAGE} for a kind that is missing
 * @param contact the member of the team to whom mails go; null without one, and then none are sent
 * @param revision 0 if the person has chosen nothing
 */
public record InboxChoices(
        String company,
        String subject,
        String name,
        Map<Kind, Way> ways,
        @Nullable String contact,
        long revision) {

    public enum Way {
        /** In the inbox. */
        PAGE,
        /** In the inbox, and in a mail soon after. */
        MAIL,
        /** In the inbox, and in one mail a day. */
        DIGEST,
        NONE
    }

    public InboxChoices {
        ways = Map.copyOf(ways);
    }

    public static InboxChoices unset(String company, String subject) {
        return new InboxChoices(company, subject, subject, Map.of(), null, 0);
    }

    public Way of(Kind kind) {
        return ways.getOrDefault(kind, Way.PAGE);
    }

    public Set<Kind> shown() {
        return kinds(kind -> of(kind) != Way.NONE);
    }

    /** What the person hears of in this way. */
    public Set<Kind> heardBy(Way way) {
        return kinds(kind -> of(kind) == way);
    }

    public boolean isMailed() {
        return ways.containsValue(Way.MAIL) || ways.containsValue(Way.DIGEST);
    }

    private static Set<Kind> kinds(Predicate<Kind> wanted) {
        return Arrays.stream(Kind.values()).filter(wanted).collect(Collectors.toSet());
    }
}

package io.certwatch.notification.law;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.digest.OutdatedNotices;
import io.certwatch.notification.law.LawNews.Moment;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What was said of a version of the law that was withdrawn since, except that it was. */
record NoticesOfWithdrawnLaws(Supplier<KnownLaws> laws) implements OutdatedNotices {

    @Override
    public boolean contain(TeamNotice notice) {
        return laws.get().versions().stream()
                .filter(LawVersion::withdrawn)
                .flatMap(version ->
                        Stream.of(Moment.PUBLISHED, Moment.IN_FORCE).map(moment -> LawNews.key(version, moment)))
                .anyMatch(notice.key()::equals);
    }
}

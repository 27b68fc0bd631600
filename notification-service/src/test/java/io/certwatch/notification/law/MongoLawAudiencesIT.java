package io.certwatch.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.Databases;
import io.certwatch.notification.law.LawAudiences.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

class MongoLawAudiencesIT {

    @Test
    void theFirstAudienceOfNewsIsKept() {
        var audiences = new MongoLawAudiences(Databases.fresh());
        assertThat(audiences.find("csl-2027/PUBLISHED")).isEmpty();
        assertThat(audiences
                        .findOrStore("csl-2027/PUBLISHED", () -> List.of("demo", "harbor"))
                        .untold())
                .containsExactly("demo", "harbor");
        audiences.markTold("csl-2027/PUBLISHED", "demo");
        audiences.markTold("csl-2027/PUBLISHED", "demo");
        assertThat(audiences.findOrStore("csl-2027/PUBLISHED", () -> List.of("newcomer")))
                .isEqualTo(new Audience(List.of("demo", "harbor"), List.of("harbor")));
    }
}

package io.certwatch.product.profile.mongo;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.profile.CompanyProfile;
import io.certwatch.product.profile.ProfileProgress;
import io.certwatch.product.profile.ProfileRevision;
import io.certwatch.product.profile.ProfileRevision.StatedBy;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A revision as stored. Public because the driver's codec for records requires it.
 *
 * @param id {@code company/revision}, so that each revision is stated once
 */
public record ProfileDocument(
        @BsonId String id,
        String company,
        long revision,
        CompanyProfile profile,
        StatedBy stated,
        @Nullable ProfileProgress progress) {

    static String id(String company, long revision) {
        return company + "/" + revision;
    }

    static ProfileDocument of(ProfileRevision next) {
        return new ProfileDocument(
                id(next.company(), next.revision()),
                next.company(),
                next.revision(),
                next.profile(),
                requireNonNull(next.stated()),
                next.progress());
    }

    ProfileRevision toRevision() {
        return new ProfileRevision(company, revision, profile, stated, progress);
    }
}

package io.certwatch.product.phrase;

import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.profile.CompanyProfiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the open phrases that stewards may be told of, by what companies agree to at this moment. */
public class ListPhrases {

    private final Phrases phrases;
    private final CompanyProfiles profiles;

    public ListPhrases(Phrases phrases, CompanyProfiles profiles) {
        this.phrases = phrases;
        this.profiles = profiles;
    }

    public List<CountedPhrase> list(OpenPhrase.Kind kind, Phrases.@Nullable Place after, int limit) {
        return phrases.mostFrequent(kind, new Disclosure(profiles.sharingPhrases()), after, limit);
    }
}

package io.certwatch.notification.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which companies hear of news of the law: those that had a team when the news came. Every operation can be repeated. */
public interface LawAudiences {

    /**
     * @param companies all that hear of it
     * @param untold those of them that have not been told yet
     */
    record Audience(List<String> companies, List<String> untold) {

        public Audience {
            companies = List.copyOf(companies);
            untold = List.copyOf(untold);
        }
    }

    Optional<Audience> find(String news);

    /** The stored audience; one that is not stored yet is made of the companies. */
    Audience findOrStore(String news, Supplier<List<String>> companies);

    void markTold(String news, String company);
}

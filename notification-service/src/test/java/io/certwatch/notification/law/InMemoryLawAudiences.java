package io.certwatch.notification.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

public final class InMemoryLawAudiences implements LawAudiences {
    private final Map<String, Audience> byNews = new HashMap<>();

    @Override
    public Optional<Audience> find(String news) {
        return Optional.ofNullable(byNews.get(news));
    }

    @Override
    public Audience findOrStore(String news, Supplier<List<String>> companies) {
        return byNews.computeIfAbsent(news, _ -> new Audience(companies.get(), companies.get()));
    }

    @Override
    public void markTold(String news, String company) {
        byNews.computeIfPresent(
                news,
                (_, audience) -> new Audience(
                        audience.companies(),
                        audience.untold().stream()
                                .filter(untold -> !untold.equals(company))
                                .toList()));
    }
}

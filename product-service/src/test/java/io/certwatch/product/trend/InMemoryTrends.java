package io.certwatch.product.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class InMemoryTrends implements Trends {

    private final Map<String, TreeMap<LocalDate, DayFigures>> byCompany = new TreeMap<>();

    private TreeMap<LocalDate, DayFigures> of(String company) {
        return byCompany.computeIfAbsent(company, _ -> new TreeMap<>());
    }

    @Override
    public boolean has(String company, LocalDate day) {
        return of(company).containsKey(day);
    }

    @Override
    public boolean keep(String company, DayFigures figures) {
        return of(company).putIfAbsent(figures.day(), figures) == null;
    }

    @Override
    public List<DayFigures> between(String company, LocalDate first, LocalDate last) {
        return new ArrayList<>(of(company).subMap(first, true, last, true).values());
    }

    @Override
    public void removeBefore(LocalDate day) {
        byCompany.values().forEach(days -> days.headMap(day).clear());
    }
}

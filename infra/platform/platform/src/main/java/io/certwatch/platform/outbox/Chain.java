package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The events of one aggregate for one topic, in order: each is sent once the previous one is acknowledged. */
final class Chain {

    private final Object aggregate;
    private final List<Entry> entries;
    private int acknowledged;
    private boolean broken;

    private Chain(Object aggregate, List<Entry> entries) {
        this.aggregate = aggregate;
        this.entries = entries;
    }

    static Collection<Chain> of(Document stored) {
        return stored.getList(Entry.OUTBOX, Document.class, List.of()).stream()
                .map(Entry::of)
                .collect(groupingBy(Entry::topic, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(entries -> new Chain(Entry.aggregateOf(stored), entries))
                .toList();
    }

    Object aggregate() {
        return aggregate;
    }

    boolean isOpen() {
        return !broken && acknowledged < entries.size();
    }

    boolean isBroken() {
        return broken;
    }

    Entry next() {
        return entries.get(acknowledged);
    }

    void acknowledge() {
        acknowledged++;
    }

    void breakOff() {
        broken = true;
    }

    List<String> acknowledgedIds() {
        return entries.subList(0, acknowledged).stream().map(Entry::id).toList();
    }
}

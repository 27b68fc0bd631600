package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.Completion;
import io.certwatch.platform.csv.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records as CSV. The columns have the names of the JSON fields, because programs read them too. */
final class AuditSheet implements AutoCloseable {

    private record Column(String header, Function<AuditRecord, @Nullable Object> value) {

        static Column ofActor(String header, Function<Actor, @Nullable Object> value) {
            return new Column("actor." + header, record -> record.actor() == null ? null : value.apply(record.actor()));
        }

        static Column ofEnd(String header, Function<Completion, @Nullable Object> value) {
            return new Column(header, record -> record.completion() == null ? null : value.apply(record.completion()));
        }
    }

    private static final String BETWEEN = " ";

    private static final List<Column> COLUMNS = List.of(
            new Column("at", AuditRecord::at),
            Column.ofEnd("endedAt", Completion::at),
            Column.ofActor("name", Actor::name),
            Column.ofActor("subject", Actor::subject),
            Column.ofActor("issuer", Actor::issuer),
            Column.ofActor("client", Actor::client),
            Column.ofActor("company", Actor::company),
            Column.ofActor("roles", actor -> String.join(BETWEEN, actor.roles())),
            new Column("company", AuditRecord::company),
            new Column("address", AuditRecord::address),
            new Column("operation", AuditRecord::operation),
            new Column("objects", record -> String.join(BETWEEN, record.objects())),
            new Column("outcome", AuditRecord::outcome),
            Column.ofEnd("status", Completion::status),
            Column.ofEnd("problem", Completion::problem),
            Column.ofEnd("counts", end -> counts(end.counts())),
            new Column("traceId", AuditRecord::traceId),
            new Column("id", AuditRecord::id));

    private final CsvOutput csv;

    AuditSheet(OutputStream out) throws IOException {
        csv = new CsvOutput(out);
        csv.row(COLUMNS.stream().map(Column::header).toList());
    }

    void add(AuditRecord record) {
        csv.row(Arrays.asList(
                COLUMNS.stream().map(column -> column.value.apply(record)).toArray()));
    }

    private static String counts(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

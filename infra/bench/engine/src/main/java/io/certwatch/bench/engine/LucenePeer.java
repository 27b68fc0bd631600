package io.certwatch.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** One stored query per word of an entry, with what cancels it and the thresholds; the monitor's presearcher picks the few to run. */
final class LucenePeer implements Peer {

    private static final String TEXT = "text";

    private final Monitor monitor;

    LucenePeer(List<Rule> rules) {
        try {
            Analyzer notUsed = new StandardAnalyzer();
            monitor = new Monitor(notUsed);
            var queries = new ArrayList<MonitorQuery>();
            for (var rule : rules) {
                for (var term : rule.terms()) {
                    if (!Units.of(term).isEmpty())
                        queries.add(new MonitorQuery(rule.entry() + "/" + term, query(rule, term)));
                }
            }
            monitor.register(queries);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static Query query(Rule rule, String term) {
        var query = new BooleanQuery.Builder().add(phrase(term), Occur.MUST);
        rule.excludes().forEach(exclude -> query.add(phrase(exclude), Occur.MUST_NOT));
        for (var threshold : rule.thresholds()) {
            query.add(
                    threshold.atLeast()
                            ? DoublePoint.newRangeQuery(
                                    threshold.parameter(), threshold.value(), Double.POSITIVE_INFINITY)
                            : DoublePoint.newRangeQuery(
                                    threshold.parameter(), Double.NEGATIVE_INFINITY, threshold.value()),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static Query phrase(String term) {
        return new PhraseQuery(TEXT, Units.of(term).toArray(String[]::new));
    }

    @Override
    public Set<String> match(Item item) {
        var document = new Document();
        document.add(new TextField(TEXT, new UnitStream(Units.of(item.text()))));
        item.figures().forEach((parameter, value) -> document.add(new DoublePoint(parameter, value)));
        try {
            var entries = new HashSet<String>();
            for (var match : monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
                entries.add(match.getQueryId().substring(0, match.getQueryId().indexOf('/')));
            }
            return entries;
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }
}

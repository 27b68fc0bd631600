package io.certwatch.product.engine;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.engine.structure.Segment;
import io.certwatch.product.engine.structure.Structure;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;

/** The structure of a name under the shipped catalogue, as text. */
public record NameStructure(Text text, Structure structure) {

    public static NameStructure of(String name) {
        var fields = Fields.of(Subject.ofName(name));
        var hits = ReferenceData.TODAY.read(fields.text());
        var field = fields.names().getFirst();
        return new NameStructure(fields.text(), Structure.of(fields.text(), field, hits.things(), false));
    }

    public String described(Segment.Kind kind) {
        return structure.described().stream()
                .filter(segment -> segment.kind() == kind)
                .map(segment -> segment.in(text).text())
                .collect(joining("; "));
    }

    public List<Segment> described() {
        return structure.described();
    }

    public String words() {
        return structure.statements().stream().map(this::words).collect(joining(", "));
    }

    public String statements() {
        return structure.statements().stream().map(this::words).collect(joining(" / "));
    }

    private String words(List<Hit> hits) {
        return hits.stream().map(hit -> hit.in(text).text()).collect(joining(", "));
    }
}

package io.certwatch.product.engine;

import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product's fields, folded into one text, in the order of their weight. */
public final class Fields {

    /** Ends the name of a figure in the field that has it. */
    public static final String LABEL_END = ": ";

    private final Subject subject;
    private final Text text;
    private final List<Text.Field> names = new ArrayList<>(2);
    private final List<Text.Field> rest = new ArrayList<>(4);
    private Text.@Nullable Field model;
    private Text.@Nullable Field maker;

    private Fields(Subject subject) {
        this.subject = subject;
        this.text = new Text(length(subject));
    }

    static Fields of(Subject subject) {
        var fields = new Fields(subject);
        fields.addTo(fields.names, "name.zh", subject.name().zh());
        fields.addTo(fields.names, "name.en", subject.name().en());
        if (!subject.model().isEmpty()) fields.model = fields.add("model", subject.model());
        if (!subject.manufacturer().isEmpty()) fields.maker = fields.add("manufacturer", subject.manufacturer());
        fields.addTo(fields.rest, "description", subject.description());
        for (var spec : subject.specs().entrySet()) {
            fields.addSpec(spec.getKey(), spec.getValue());
        }
        return fields;
    }

    private static int length(Subject subject) {
        int length = subject.name().zh().length()
                + subject.name().en().length()
                + subject.model().length()
                + subject.manufacturer().length()
                + subject.description().length()
                + 8;
        for (var spec : subject.specs().entrySet()) {
            length += spec.getKey().length() + spec.getValue().length() + 3;
        }
        return length;
    }

    private void addTo(List<Text.Field> fields, String name, String value) {
        if (!value.isEmpty()) fields.add(add(name, value));
    }

    /** Adds a figure as a statement about the product: `吞吐量: 25.6 Tbps`. */
    private void addSpec(String name, String value) {
        text.add("specs." + name, name + LABEL_END + value, name.length() + LABEL_END.length());
        rest.add(text.fields().getLast());
    }

    private Text.Field add(String name, String value) {
        return text.add(name, value).fields().getLast();
    }

    public Text text() {
        return text;
    }

    public List<Text.Field> names() {
        return names;
    }

    public Text.@Nullable Field model() {
        return model;
    }

    public Text.@Nullable Field maker() {
        return maker;
    }

    public List<Text.Field> rest() {
        return rest;
    }

    public @Nullable Evidence declaration() {
        var declared = subject.declaredEntry();
        return declared == null ? null : new Evidence("declaredEntry", declared, 0, declared.length());
    }

    /**
     * Whether the customs chapter shows that the product is neither a machine nor an instrument but, for example, a
     * sealant or a mask. A chapter is too coarse to identify a product.
     */
    public boolean otherGoods() {
        var code = subject.hsCode().strip();
        if (code.length() < 4 || !Character.isDigit(code.charAt(0)) || !Character.isDigit(code.charAt(1))) return false;
        int chapter = Integer.parseInt(code.substring(0, 2));
        return chapter < 84 && chapter != 49 || chapter > 85 && chapter != 90;
    }
}

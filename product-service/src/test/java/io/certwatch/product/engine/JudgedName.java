package io.certwatch.product.engine;

import java.util.Map;

/** What the shipped catalogue says today of a product that is known by its name, and perhaps its model, alone. */
public final class JudgedName {

    private JudgedName() {}

    public static Verdict verdict(String name) {
        return ReferenceData.TODAY.judge(Subject.ofName(name)).verdict();
    }

    public static Verdict verdict(String name, String model) {
        return ReferenceData.TODAY.judge(Subject.ofName(name).withModel(model)).verdict();
    }

    /** What is said beside the name stands in the description. */
    public static Verdict verdictOfDescribed(String name, String description) {
        return ReferenceData.TODAY
                .judge(new Subject(new Wording(name, ""), "", "", description, null, "", Map.of()))
                .verdict();
    }

    /** The doubt of the deciding finding. */
    public static Doubt doubt(String name) {
        return ReferenceData.TODAY
                .judge(Subject.ofName(name))
                .findings()
                .getFirst()
                .doubt();
    }
}

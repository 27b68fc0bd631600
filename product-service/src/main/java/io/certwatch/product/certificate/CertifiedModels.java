package io.certwatch.product.certificate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which devices a certificate names, judging by its holder and its models. A closely related model is never certain.
 */
final class CertifiedModels {

    private final Maker maker;
    private final List<ModelRule> rules;

    private CertifiedModels(Maker maker, List<ModelRule> rules) {
        this.maker = maker;
        this.rules = rules;
    }

    static CertifiedModels of(Certificate certificate) {
        var holder = certificate.holder();
        var maker = Maker.of(holder == null ? "" : holder);
        return new CertifiedModels(maker, PrintedModels.of(certificate.models(), maker));
    }

    Naming naming(Device device) {
        return naming(device, rules);
    }

    /** Judges by this printed text of its models alone. */
    Naming naming(Device device, String printed) {
        return naming(device, PrintedModels.of(List.of(printed), maker));
    }

    private Naming naming(Device device, List<ModelRule> rules) {
        var manufacturer = Maker.of(device.manufacturer());
        if (!manufacturer.mayBe(maker)) return Naming.NOT;
        var model = Model.of(device.model(), manufacturer);
        var naming = naming(model, rules);
        return naming == Naming.NAMES && !(manufacturer.same(maker) && model.telling()) ? Naming.RESEMBLES : naming;
    }

    private static Naming naming(Model model, List<ModelRule> rules) {
        return rules.stream().map(rule -> rule.of(model)).reduce(Naming.NOT, Naming::or);
    }

    /** Whether another holder or other models are printed; nothing printed is no difference. */
    boolean listOtherThan(Device device) {
        var manufacturer = Maker.of(device.manufacturer());
        return isOfOther(manufacturer)
                || !rules.isEmpty() && naming(Model.of(device.model(), manufacturer), rules) != Naming.NAMES;
    }

    /** Whether a holder is printed, and it is another. */
    boolean isOfOther(String manufacturer) {
        return isOfOther(Maker.of(manufacturer));
    }

    private boolean isOfOther(Maker manufacturer) {
        return !maker.brand().isEmpty() && !manufacturer.same(maker);
    }

    /** Every device that it names or may name has one of these; empty if it has no holder or no model. */
    Set<String> keys() {
        return maker.brand().isEmpty() ? Set.of() : keys(maker, rules.stream().flatMap(rule -> rule.keys().stream()));
    }

    /** Keys by which the certificates that name the device or a related one are found. */
    static Set<String> keysOf(Device device) {
        return keysOf(device, Maker.of(device.manufacturer()));
    }

    /** @param maker of its manufacturer */
    static Set<String> keysOf(Device device, Maker maker) {
        var model = Model.of(device.model(), maker);
        return maker.brand().isEmpty() || model.tokens().isEmpty() ? Set.of() : keys(maker, model.keys().stream());
    }

    private static Set<String> keys(Maker maker, Stream<String> ofModels) {
        return ofModels.map(key -> maker.brand() + "|" + key).collect(toUnmodifiableSet());
    }
}

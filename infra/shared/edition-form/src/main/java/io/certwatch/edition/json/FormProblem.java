package io.certwatch.edition.json;

import io.certwatch.edition.Fault;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;

/** The problem document of a form with faults. */
public final class FormProblem {

    private FormProblem() {}

    /** @param faults all of the form, at least one */
    public static RequestProblem of(List<Fault> faults) {
        return RequestProblem.invalid(faults.stream()
                .map(fault -> new FieldFault(fault.field(), fault.reason()))
                .toList());
    }
}

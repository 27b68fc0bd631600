package io.certwatch.importjob;

class InMemoryImportsTest extends ImportsContract<String> {

    @Override
    protected Imports<String> emptyImports() {
        return new InMemoryImports<>();
    }

    @Override
    protected RowFindings emptyFindings() {
        return new InMemoryFindings();
    }

    @Override
    protected String details() {
        return "details";
    }

    @Override
    protected String laterDetails() {
        return "later details";
    }
}

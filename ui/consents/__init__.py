"""A client's consents, and every copy of the plan that was given: by whom, and under which consent."""

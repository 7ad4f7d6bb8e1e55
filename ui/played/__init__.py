"""One whole evening played through the real windows with real keys and clicks: for `rehearse`, tests and measurements."""

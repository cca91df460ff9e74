-- An empty POST.
wrk.method = "POST"

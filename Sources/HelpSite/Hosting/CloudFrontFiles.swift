import Text

/// What Amazon's S3 and CloudFront need: a function for requests, one for answers, and the headers of
/// files, which are told when they are uploaded.
struct CloudFrontFiles {
  let plan: HostingPlan

  var files: [HostFile] {
    [
      HostFile(place: .repository, path: "request.js", text: request),
      HostFile(place: .repository, path: "headers.json", text: headers),
      HostFile(place: .repository, path: "upload.sh", text: upload),
    ]
  }

  /// What CloudFront takes as a function, in bytes.
  static let limit = 10_240

  var request: String {
    let rules = object(plan.rules.map { ($0.from, .text($0.to)) })
    let patterns = list(
      plan.patterns.map { .list([.text($0.prefix), .text($0.to), .flag($0.keepsRest)]) })
    let homes = object(plan.homes.flatMap { home in home.tags.map { ($0, .text(home.path)) } })
    return """
      // \(HostFile.mark)
      // A CloudFront function for viewer requests (cloudfront-js-2.0).
      var rules = \(rules);
      var patterns = \(patterns);
      var homes = \(homes);
      function moved(status, to, request) {
        var query = Object.keys(request.querystring).map(function (name) {
          var entry = request.querystring[name];
          return (entry.multiValue || [entry]).map(function (one) {
            return one.value === "" ? name : name + "=" + one.value;
          }).join("&");
        }).join("&");
        if (query && to.indexOf("?") < 0) {
          var parts = to.split("#");
          to = parts[0] + "?" + query + (parts.length > 1 ? "#" + parts[1] : "");
        }
        return { statusCode: status, statusDescription: status === 301 ? "Moved Permanently" : "Found",
          headers: { location: { value: to } } };
      }
      function handler(event) {
        var request = event.request;
        var path = request.uri;
        var to = rules[path] || rules[path + "/"];
        if (typeof to === "string") return moved(301, to, request);
        for (var i = 0; i < patterns.length; i++) {
          if (path.indexOf(patterns[i][0]) !== 0) continue;
          return moved(301, patterns[i][1] + (patterns[i][2] ? path.slice(patterns[i][0].length) : ""), request);
        }
        if (path === \(HostJSON.text(.text(plan.base))) && request.headers["accept-language"]) {
          var wanted = request.headers["accept-language"].value.toLowerCase().split(",");
          for (var j = 0; j < wanted.length; j++) {
            var tag = wanted[j].split(";")[0].trim();
            for (; tag; tag = tag.replace(/-?[^-]*$/, "")) {
              // Objects have members that nobody wrote.
              if (typeof homes[tag] !== "string") continue;
              var answer = moved(302, homes[tag], request);
              answer.headers.vary = { value: "Accept-Language" };
              return answer;
            }
          }
        }
        if (path.slice(-1) === "/") request.uri = path + "index.html";
        else if (path.slice(path.lastIndexOf("/")).indexOf(".") < 0) return moved(301, path + "/", request);
        return request;
      }

      """
  }

  private func object(_ members: [(String, JSON)]) -> String {
    let lines = members.map { "  \(HostJSON.text(.text($0.0))): \(HostJSON.text($0.1))" }
    return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private func list(_ elements: [JSON]) -> String {
    let lines = elements.map { "  " + HostJSON.text($0) }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
  }

  /// For a response headers policy.
  private var headers: String {
    HostJSON.file(HostingPlan.security.map { ($0.0, .text($0.1)) })
  }

  private var upload: String {
    // A shell would take these for its own.
    let below = plan.base.dropFirst().replacing("$", with: "\\$").replacing("`", with: "\\`")
    return """
      #!/bin/sh
      # \(HostFile.mark)
      # upload.sh BUCKET: assets first, so that no page is there before what it needs.
      set -eu
      to="s3://$1/\(below)"
      aws s3 sync public/assets "${to}assets" --cache-control '\(HostingPlan.lasting)'
      aws s3 sync public "$to" --exclude 'assets/*' --exclude '.sitegen-*' --exclude '*.webmanifest' \\
        --exclude '*.md' --exclude '*.html' --cache-control no-cache
      aws s3 sync public "$to" --exclude '*' --include '*.html' --cache-control no-cache \\
        --content-type 'text/html; charset=utf-8'
      aws s3 sync public "$to" --exclude '*' --include '*.webmanifest' --cache-control no-cache \\
        --content-type application/manifest+json
      aws s3 sync public "$to" --exclude '*' --include '*.md' --cache-control no-cache \\
        --content-type '\(HostingPlan.markdown)'

      """
  }
}

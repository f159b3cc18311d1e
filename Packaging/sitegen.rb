class Sitegen < Formula
  desc "Multilingual sales-help sites from Markdown"
  homepage "@HOME@"
  version "@VERSION@"
  license "Apache-2.0" => { with: "Swift-exception" }

  on_linux do
@ARCHIVES@
  end

  on_macos do
    url "@HOME@.git", tag: "v@VERSION@"
    depends_on "pkgconf" => :build
    depends_on "swift" => :build
    depends_on "brotli"
    depends_on "cmark"
    depends_on "libyaml"
    depends_on "xxhash"
  end

  def install
    if OS.mac?
      system "make", "install", "PREFIX=#{prefix}"
    else
      prefix.install "bin", "share"
    end
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/SiteGen --version").strip
  end
end

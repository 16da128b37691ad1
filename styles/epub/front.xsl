<?xml version="1.0" encoding="UTF-8"?>
<!-- Front matter: cover page, title page, colophon, witnesses, principles. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="version" select="string($header//editionStmt/edition/@n)"/>
  <!-- TEI has an edition name its publisher, and says “not stated” where it has none. -->
  <xsl:variable name="publisher" select="$header//publicationStmt/publisher[normalize-space() ne 'not stated']/normalize-space()"/>
  <xsl:variable name="date" select="string($header//publicationStmt/date/@when)"/>
  <xsl:variable name="retroversions" select="$header//witness[bibl/@type = 'retroversion']"/>

  <xsl:template name="cover-page">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'cover'"/>
      <xsl:with-param name="title" select="book:word('cover')"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="landmark" select="'cover'"/>
      <xsl:with-param name="content">
        <section epub:type="cover" class="cover">
          <img src="../images/cover.png" alt="{book:word('cover')}: {$title}" role="doc-cover"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="title-page">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'title'"/>
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="landmark" select="'titlepage'"/>
      <xsl:with-param name="content">
        <section epub:type="titlepage" class="title-page" id="title-page">
          <h1>
            <xsl:for-each select="$header//titleStmt/title[@type = 'main']">
              <xsl:sort select="number(not(starts-with(@xml:lang, 'zh')))"/>
              <span class="title"><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates/></span>
              <xsl:text> </xsl:text>
            </xsl:for-each>
          </h1>
          <xsl:for-each select="$header//titleStmt/title[@type = 'sub']">
            <p class="subtitle"><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates/></p>
          </xsl:for-each>
          <xsl:if test="$retroversions">
            <p class="kind">
              <xsl:text>With a </xsl:text>
              <xsl:value-of select="book:word('retroversion')"/>
              <xsl:text> </xsl:text>
              <span><xsl:sequence select="book:lang($retroversions[1]/@xml:lang)"/>
                <xsl:value-of select="book:retroversion-in($retroversions[1]/@xml:lang)"/></span>
              <xsl:text> in place of the original</xsl:text>
            </p>
          </xsl:if>
          <p class="editors"><xsl:value-of select="book:and($header//titleStmt/editor/string())"/></p>
          <p class="imprint">
            <xsl:value-of select="if ($publisher) then $publisher || ', version ' else 'Version '"/>
            <xsl:value-of select="$version"/>
            <br/>
            <xsl:value-of select="book:date($date)"/>
          </p>
          <xsl:if test="not($header//witness/note[@type = 'withheld'])"><p class="private">For private study</p></xsl:if>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="colophon">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'colophon'"/>
      <xsl:with-param name="title" select="book:word('colophon')"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="content">
        <section epub:type="colophon" role="doc-colophon" id="colophon">
          <h1><xsl:value-of select="book:word('colophon')"/></h1>
          <xsl:apply-templates select="$header/encodingDesc/projectDesc/p"/>
          <p>
            <xsl:text>Edited by </xsl:text>
            <xsl:value-of select="book:within(book:and($header//titleStmt/editor/string()))"/>
            <xsl:text>. Version </xsl:text>
            <xsl:value-of select="$version"/>
            <xsl:text> of </xsl:text>
            <xsl:value-of select="book:date($date)"/>
            <xsl:value-of select="$publisher ! (', published by ' || .)"/>
            <xsl:text>.</xsl:text>
          </p>
          <xsl:for-each select="$header//publicationStmt/idno[ends-with(@type, 'sha256')]">
            <p><xsl:value-of select="if (@type = 'sha256') then 'Content hash' else 'Reduced from the edition with the hash'"/> (SHA-256): <code><xsl:analyze-string select="." regex=".{{16}}"><xsl:matching-substring><xsl:value-of select="."/><wbr/></xsl:matching-substring></xsl:analyze-string></code></p>
          </xsl:for-each>
          <xsl:if test="$header//titleStmt/respStmt">
            <h2><xsl:value-of select="book:word('layers')"/></h2>
            <xsl:for-each select="$header//titleStmt/respStmt">
              <p>
                <strong><xsl:value-of select="resp"/></strong>
                <xsl:text>. Prepared: </xsl:text>
                <xsl:value-of select="name[@type = 'prepared']"/>
                <xsl:text>. Checked: </xsl:text>
                <xsl:value-of select="note[@type = 'checked']"/>
                <xsl:text>.</xsl:text>
              </p>
            </xsl:for-each>
          </xsl:if>
          <h2><xsl:value-of select="book:word('licence')"/></h2>
          <xsl:for-each select="$header//availability/licence">
            <p>
              <xsl:choose>
                <xsl:when test="@target">
                  <a href="{@target}"><xsl:value-of select="p[1]"/></a>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="p[1]"/></xsl:otherwise>
              </xsl:choose>
              <xsl:text>. </xsl:text>
              <xsl:apply-templates select="p[position() gt 1]/node()"/>
            </p>
          </xsl:for-each>
          <xsl:apply-templates select="$header//availability/p"/>
          <p>The Chinese face is Noto Serif SC, under the SIL Open Font License, which is in this book’s folder
            “fonts”.</p>
          <xsl:call-template name="how-to-cite"/>
          <xsl:if test="$header/revisionDesc//change">
            <h2><xsl:value-of select="book:word('changes')"/></h2>
            <xsl:for-each select="$header/revisionDesc//change">
              <p><xsl:value-of select="@n || ', ' || book:date(@when) || ': '"/><xsl:apply-templates/></p>
            </xsl:for-each>
          </xsl:if>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="how-to-cite">
    <xsl:variable name="passage" select="($parts//div[@type = 'passage'])[1]"/>
    <xsl:variable name="sub" select="$header//titleStmt/title[@type = 'sub'][@xml:lang = $language]"/>
    <h2><xsl:value-of select="book:word('cite')"/></h2>
    <p class="cite">
      <xsl:value-of select="book:and($header//titleStmt/editor/string())"/>
      <xsl:text> (ed.), </xsl:text>
      <cite>
        <xsl:value-of select="$title"/>
        <xsl:for-each select="$header//titleStmt/title[@type = 'main'][@xml:lang ne $language][. ne $title][1]">
          <xsl:text> </xsl:text>
          <span><xsl:sequence select="book:lang(@xml:lang)"/><xsl:value-of select="."/></span>
        </xsl:for-each>
        <xsl:if test="$sub">: <xsl:value-of select="$sub[1]"/></xsl:if>
      </cite>
      <xsl:text>. Version </xsl:text>
      <xsl:value-of select="$version"/>
      <xsl:text>. </xsl:text>
      <xsl:value-of select="$publisher ! (. || ', ') || substring($date, 1, 4)"/>
      <xsl:if test="$retroversions"> (the Chinese a retroversion)</xsl:if>
      <xsl:if test="$passage">, <xsl:value-of select="$passage/@n"/></xsl:if>
      <xsl:text>.</xsl:text>
    </p>
    <xsl:if test="$passage">
      <p>
        <xsl:text>Passages and their sentences have the same numbers in every form of this edition: </xsl:text>
        <xsl:value-of select="$passage/@n"/>
        <xsl:text> is a passage, </xsl:text>
        <xsl:value-of select="($passage/ab[@type = 'base']/s)[1]/@xml:id"/>
        <xsl:text> its first sentence. A witness is cited by passage and siglum</xsl:text>
        <xsl:for-each select="($passage/ab[@type = 'witness'])[1]">
          <xsl:value-of select="': ' || $passage/@n || ' ' || book:siglum(@corresp)"/>
        </xsl:for-each>
        <xsl:text>.</xsl:text>
        <xsl:for-each select="$retroversions">
          <xsl:value-of select="' ' || @n || ' is a retroversion and is never to be cited as the original.'"/>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="witnesses">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'witnesses'"/>
      <xsl:with-param name="title" select="book:word('witnesses')"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="content">
        <section id="witnesses">
          <h1><xsl:value-of select="book:word('witnesses')"/></h1>
          <xsl:apply-templates select="$header//listWit/witness"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="witness">
    <xsl:variable name="witness" select="."/>
    <section class="witness" id="{@xml:id}">
      <h2>
        <xsl:value-of select="@n"/>
        <xsl:text> </xsl:text>
        <xsl:value-of select="bibl/name"/>
        <xsl:variable name="kind"
            select="book:word(if (bibl/@type = 'commentary') then 'commentary-kind' else bibl/@type)"/>
        <xsl:if test="lower-case(bibl/name) ne $kind">
          <xsl:value-of select="', ' || $kind"/>
        </xsl:if>
        <xsl:if test="bibl/@type = 'retroversion'">
          <xsl:text> </xsl:text>
          <span><xsl:sequence select="book:lang(@xml:lang)"/>
            <xsl:value-of select="book:retroversion-in(@xml:lang)"/></span>
        </xsl:if>
      </h2>
      <xsl:for-each select="bibl/title">
        <p class="witness-title"><cite><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates/></cite></p>
      </xsl:for-each>
      <p>
        <xsl:for-each select="bibl/(author, editor, publisher, date, ref)">
          <xsl:if test="position() gt 1">. </xsl:if>
          <xsl:if test="self::editor">Translated by </xsl:if>
          <xsl:choose>
            <xsl:when test="self::editor and not(*)"><xsl:value-of select="book:within(.)"/></xsl:when>
            <xsl:when test="self::date"><xsl:value-of select="book:date(.)"/></xsl:when>
            <xsl:when test="self::ref and matches(., '^https?://\S+$')"><a href="{.}"><xsl:value-of select="."/></a>
            </xsl:when>
            <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
        <xsl:if test="bibl/(author, editor, publisher, date, ref)">.</xsl:if>
      </p>
      <xsl:for-each select="note[@type = 'description']">
        <p><xsl:apply-templates/></p>
      </xsl:for-each>
      <xsl:if test="bibl/@type = 'retroversion'">
        <p><xsl:value-of select="book:by-id(@ana)/catDesc"/></p>
      </xsl:if>
      <xsl:for-each select="note[@type = 'rights']">
        <p>
          <xsl:text>Rights: holder </xsl:text>
          <xsl:value-of select="p[@n = 'holder']"/>
          <xsl:text>; statement: </xsl:text>
          <xsl:value-of select="replace(p[@n = 'statement'], '\.$', '')"/>
          <xsl:text>; redistribution: </xsl:text>
          <xsl:value-of select="p[@n = 'redistribution']"/>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:for-each>
      <xsl:for-each select="note[@type = 'withheld']">
        <p class="withheld"><strong><xsl:apply-templates/></strong></p>
      </xsl:for-each>
      <xsl:for-each select="note[@type = 'stated']">
        <p class="stated">
          <xsl:text>Stated in the capture, </xsl:text>
          <xsl:value-of select="@n"/>
          <xsl:text>: </xsl:text>
          <xsl:apply-templates/>
        </p>
      </xsl:for-each>
      <xsl:for-each select="note[@type = 'received']">
        <p class="received">
          <xsl:text>Received for part </xsl:text>
          <a href="#{@n}"><xsl:value-of select="@n"/></a>
          <xsl:text> as </xsl:text>
          <code><xsl:value-of select="p[@n = 'file']"/></code>
          <xsl:value-of select="' (' || p[@n = 'encoding'] || '). Characters: '"/>
          <xsl:value-of select="string-join(p[not(@n = ('file', 'encoding', 'sha256', 'reason'))]
              ! (. || ' ' || translate(@n, '-', ' ')), ', ')"/>
          <xsl:text>.</xsl:text>
          <xsl:if test="p[@n = 'reason']">
            <xsl:value-of select="' Taken off: ' || string-join(p[@n = 'reason'], '; ') || '.'"/>
          </xsl:if>
          <xsl:text> SHA-256 </xsl:text>
          <code class="digest"><xsl:value-of select="p[@n = 'sha256']"/></code>
        </p>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="div[@type = 'principles']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'principles'"/>
      <xsl:with-param name="title" select="book:word('principles')"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="content">
        <section id="principles">
          <h1><xsl:value-of select="book:word('principles')"/></h1>
          <xsl:apply-templates/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Numbered as in print, whose pages begin with one or another. -->
  <xsl:template match="div[@type = 'principles']//p">
    <p>
      <xsl:attribute name="id">
        <xsl:text>principles-</xsl:text>
        <xsl:number level="any" from="div[@type = 'principles']"/>
      </xsl:attribute>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

</xsl:stylesheet>
